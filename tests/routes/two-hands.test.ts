import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { type Association, anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { aClerk } from "#tests/support/desk.ts";
import { formsIn } from "#tests/support/served-form.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

let server: RunningServer;
let aiw: Association;

beforeAll(async () => {
  aiw = await anAssociation("aiw");
  const env = { RATE_LIMIT: "off" };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web", env });
});

afterAll(() => server?.stop());

/** Two of one office have the same question open; each presses its button in turn. */
async function bothAsk(step: string, mine: Record<string, string>, theirs = mine) {
  const { id } = await aSession(aiw, { startsAt: inHours(72), seats: 20 });
  const [me, other] = await Promise.all([aClerk(server.url, aiw), aClerk(server.url, aiw)]);
  const asking = async (clerk: typeof me, query: Record<string, string>) => {
    const address = `${step}?${new URLSearchParams(query)}`;
    const served = formsIn((await clerk.step(id, address)).text).find((fields) =>
      fields.some(({ name }) => name === "gesehen"),
    );
    const form = Object.fromEntries((served ?? []).map(({ name, value }) => [name, value]));
    return () => clerk.step(id, address, form);
  };
  const [press, quicker] = [await asking(me, mine), await asking(other, theirs)];
  return { id, press, quicker, ask: () => asking(me, mine) };
}

const pools = (sessionId: string) =>
  db.seatPool.findMany({ where: { sessionId }, orderBy: { associationId: "asc" } });

test("a move that somebody has overtaken asks again, by name, from the new time", async () => {
  const mine = { beginn: "2031-01-07T10:00", ende: "2031-01-07T11:00" };
  const theirs = { beginn: "2031-01-08T14:00", ende: "2031-01-08T15:00" };
  const { id, press, quicker, ask } = await bothAsk("verschieben", mine, theirs);

  expect((await quicker()).status).toBe(303);
  const { status, text } = await press();

  expect(status).toBe(409);
  expect(text).toContain("Heike Kamp war schneller.");
  expect(text).toContain('value="2031-01-07"');
  const { startsAt } = await db.session.findUniqueOrThrow({ where: { id } });
  expect(startsAt).toEqual(new Date("2031-01-08T13:00Z"));
  expect((await (await ask())()).status).toBe(303);
});

test("the same move twice is one, and nobody is told off", async () => {
  const times = { beginn: "2031-02-04T10:00", ende: "2031-02-04T11:00" };
  const { id, press, quicker } = await bothAsk("verschieben", times);

  expect([(await quicker()).status, (await press()).status]).toEqual([303, 303]);
  expect(await db.session.findUniqueOrThrow({ where: { id } })).toMatchObject({ revision: 1 });
});

test("a number of seats that somebody has overtaken is asked about again", async () => {
  const { id, press, quicker, ask } = await bothAsk(
    "plaetze",
    { plaetze: "30" },
    { plaetze: "25" },
  );

  expect((await quicker()).status).toBe(303);
  const { status, text } = await press();

  expect(status).toBe(409);
  expect(text).toContain("Heike Kamp war schneller.");
  expect((await pools(id)).map(({ limit }) => limit)).toEqual([25]);
  expect((await (await ask())()).status).toBe(303);
  expect((await pools(id)).map(({ limit }) => limit)).toEqual([30]);
});

test("so are seats that are kept for an association", async () => {
  const kept = (fest: string) => ({ verband: aiw.id, fest, bis: inBerlin(inHours(24)) });
  const { id, press, quicker } = await bothAsk("plaetze", kept("5"), kept("8"));

  expect((await quicker()).status).toBe(303);
  expect((await press()).status).toBe(409);
  expect((await pools(id)).map(({ limit }) => limit)).toEqual([8, 12]);
});

const inBerlin = (at: Date) =>
  new Intl.DateTimeFormat("sv-SE", {
    timeZone: "Europe/Berlin",
    dateStyle: "short",
    timeStyle: "short",
  })
    .format(at)
    .replace(" ", "T");
