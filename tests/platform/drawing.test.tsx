import { writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { pictureAlt, pictureSize, pictureWords } from "#app/features/programme/picture.ts";
import { SessionPicture } from "#app/features/programme/session-picture.tsx";
import { draw, pictureHash } from "#app/platform/drawing.server.ts";

const session = {
  title: "Kurzarbeit Schritt für Schritt",
  topic: { name: "Kurzarbeit" },
  experts: "Agentur für Arbeit, Team Kurzarbeit",
  startsAt: new Date("2026-12-01T09:00:00Z"),
  endsAt: new Date("2026-12-01T10:00:00Z"),
  zone: "Europe/Berlin",
  cancelledAt: null as Date | null,
  isOwn: false,
  host: { namedAsHost: "vom Wirtschaftsverband Emsland" },
};
const shown = {
  association: "Unternehmensverband AIW",
  colours: { own: "#0b4a82", host: "#1e7b3c" },
  locale: "de" as const,
};

/** Set to a folder to look at what is drawn. */
const look = process.env.LOOK_AT_PICTURES;

async function drawn(name: string, change: Partial<typeof session> = {}) {
  const words = pictureWords({ ...session, ...change }, shown);
  const png = await draw(pictureHash(words, 0), pictureSize, (plain) => (
    <SessionPicture words={words} plain={plain} />
  ));
  if (!png) throw new Error("Too many wait");
  if (look) writeFileSync(`${look}/${name}.png`, png);
  return Buffer.from(png);
}

test("a session has a picture of the size that other sites want, and a light one", async () => {
  const png = await drawn("plain");
  expect(png.subarray(1, 4).toString()).toBe("PNG");
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([1200, 630]);
  expect(png.length).toBeLessThan(100_000);
});

const longest = `${"Wirtschaftsförderungsgesellschaft und Energiepreisbremsenabrechnung für Betriebe im Münsterland ".repeat(2)}`;

test("the longest title, one without a space and one of emoji fit too", async () => {
  const pictures = [
    await drawn("long", { title: longest.slice(0, 140), experts: longest, isOwn: true }),
    await drawn("unbroken", { title: "Donaudampfschifffahrt".repeat(7).slice(0, 140) }),
    await drawn("cancelled", { cancelledAt: new Date() }),
  ];
  expect(pictures.every(({ length }) => length > 10_000 && length < 100_000)).toBe(true);
});

test("what the font has no letter for is left out, without a box and without a gap", async () => {
  const clean = await drawn("clean", { title: "Export nach Łódź und Çankırı" });
  const strange = await drawn("strange", {
    title: "Export 🚚👩‍💻 nach Łódź 東京 und Çankırı مرحبا",
  });
  expect(strange.equals(clean)).toBe(true);
});

test("the same picture is drawn once, however many ask at the same time", async () => {
  const words = pictureWords({ ...session, title: "Einmal" }, shown);
  let times = 0;
  const ask = () =>
    draw(pictureHash(words, 0), pictureSize, (plain) => {
      times += 1;
      return <SessionPicture words={words} plain={plain} />;
    });
  const [one, other] = await Promise.all([ask(), ask()]);
  expect(other).toBe(one);
  expect(await ask()).toBe(one);
  expect(times).toBe(1);
});

test("nobody can make more than a dozen wait", async () => {
  const asked = Array.from({ length: 14 }, (_, n) =>
    draw(`waiting-${n}`, pictureSize, () => <div style={{ display: "flex" }} />),
  );
  expect(asked.filter((one) => one === undefined)).toHaveLength(2);
  await Promise.all(asked);
});

test("in words the picture says the same", () => {
  expect(pictureAlt(pictureWords(session, shown))).toBe(
    "Kurzarbeit Schritt für Schritt. Dienstag, 1. Dezember 2026, 10:00–11:00 Uhr. Ausgerichtet vom Wirtschaftsverband Emsland.",
  );
});
