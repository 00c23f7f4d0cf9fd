import { afterAll, beforeAll, expect, test } from "vitest";
import { entryToken } from "#app/features/registration/links.server.ts";
import { paths, pathsIn } from "#app/paths.ts";
import { clockOffset, moveClock } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Association, anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { aCookieJar } from "#tests/support/cookie-jar.ts";
import { openForm } from "#tests/support/doors.ts";
import { listen } from "#tests/support/hour-stream.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
let server: RunningServer;
let host: Association;
let opened: string;
let sessionId: string;

beforeAll(async () => {
  host = await anAssociation("aiw");
  sessionId = (await aSession(host, { startsAt: inHours(-0.2), seats: 500 })).id;
  const env = { RATE_LIMIT: "off" };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web", env });
  opened = await openForm(server.url, host.slug, sessionId);
  await moveClock((await clockOffset()) + 10_000);
});

afterAll(() => server?.stop());

/** A browser that has just sent the form and looks at what came of it. */
async function signedUp(email: string) {
  const jar = aCookieJar(server.url, { Origin: server.url });
  const form = { name: "Anna Blum", company: "Blum", email, opened, outsideGermany: "on" };
  const sent = await jar.ask(go.register(host.slug, sessionId), form);
  const page = await jar.ask(go.registered(host.slug, sessionId));
  const press = () => jar.ask(go.registered(host.slug, sessionId), { intent: "enter" });
  return { jar, sent, page, press };
}

/** Ids, seals, nonces and instants differ from one form to the next. */
const plain = (text: string) =>
  text
    .replaceAll(/[0-9a-hjkmnp-tv-z]{26}/g, "ID")
    .replaceAll(/[A-Za-z0-9_-]{60,}/g, "SEALED")
    .replaceAll(/(nonce(="|\\",\\"))[\w-]{22}/g, "$1NONCE")
    .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, "REQUEST")
    .replaceAll(/"\d{13}"|\d{13}/g, "INSTANT")
    .replaceAll(/(known|fresh)-?\d*@/g, "address@");

/** Where each cookie goes to and how much room it takes. */
const cookiesOf = (jar: ReturnType<typeof aCookieJar>) =>
  jar.kept.map(({ name, value, path }) => [name, value.length, plain(path)]);

test("the way in is the same byte for byte, whether the address was known or new", async () => {
  await signedUp("known-1@example.org");
  const rows = await db.registration.count({ where: { sessionId } });
  const [known, fresh] = [
    await signedUp("known-1@example.org"),
    await signedUp("fresh-1@example.org"),
  ];
  expect(await db.registration.count({ where: { sessionId } })).toBe(rows + 1);
  expect(known.page.text).toContain("Eintreten");
  expect(plain(known.page.text)).toBe(plain(fresh.page.text));
  const [first, second] = [await known.press(), await fresh.press()];
  expect([first.status, plain(first.location ?? "")]).toEqual([303, "/raum/ID/drinnen"]);
  expect(plain(second.location ?? "")).toBe("/raum/ID/drinnen");
  expect(cookiesOf(known.jar)).toEqual(cookiesOf(fresh.jar));
  const [inside, also] = [
    await known.jar.ask(first.location ?? ""),
    await fresh.jar.ask(second.location ?? ""),
  ];
  expect([inside.status, also.status]).toEqual([200, 200]);
  expect(plain(inside.text)).toBe(plain(also.text));
  expect(inside.text).not.toContain("Anna Blum");
  expect(inside.text).not.toContain("Hand heben");
});

test("a pass opens the room for its own browser alone, in both languages, and asks by plain forms", async () => {
  const one = await signedUp("fresh-2@example.org");
  const other = await signedUp("fresh-3@example.org");
  const inside = (await one.press()).location ?? "";
  const foreign = (await other.press()).location ?? "";
  const passId = inside.split("/")[2] ?? "";
  expect((await one.jar.ask(pathsIn("en").inside(passId))).status).toBe(200);
  const asked = await one.jar.ask(inside, { intent: "ask", text: "Wie lange?", shownAs: "name" });
  expect(asked.status).toBe(303);
  const row = await db.question.findFirstOrThrow({ where: { askerId: passId } });
  expect(row).toMatchObject({ askerKind: "pass", shownAs: "nobody", approvedAt: null });

  const bare = aCookieJar(server.url, { Origin: server.url });
  const everything = one.jar.kept.map(({ name, value }) => `${name}=${value}`).join("; ");
  for (const path of [
    inside,
    go.room(passId),
    `${go.room(passId)}/technik`,
    paths.roomStream(passId),
  ])
    expect((await bare.ask(path)).status, path).toBe(404);
  const stolen = listen(server.url, paths.roomStream(foreign.split("/")[2] ?? ""), everything);
  await stolen.opened;
  expect(stolen.state.status).toBe(404);
  await one.jar.ask(paths.roomFloor(passId), { intent: "raise" });
  expect(await db.handRaise.count({ where: { sessionId } })).toBe(0);
});

test("who enters from the mail ends the pass of the form: its stream closes and its key door refuses", async () => {
  const one = await signedUp("fresh-4@example.org");
  const passId = ((await one.press()).location ?? "").split("/")[2] ?? "";
  const stream = listen(
    server.url,
    paths.roomStream(passId),
    one.jar.sentTo(paths.roomStream(passId)),
  );
  await stream.opened;
  expect(stream.state.status).toBe(200);
  const seat = await db.registration.findFirstOrThrow({
    where: { sessionId, address: "fresh-4@example.org" },
  });
  const mail = aCookieJar(server.url, { Origin: server.url });
  expect((await mail.ask(go.room(entryToken(seat)), {})).status).toBe(303);
  await expect.poll(() => stream.state.isOver, { timeout: 20_000 }).toBe(true);
  const refused = await one.jar.ask(paths.roomKey(passId), {});
  expect([refused.status, refused.text]).toEqual([409, '{"ok":false,"refusal":"pass-over"}']);
  expect((await one.jar.ask(go.inside(passId))).location).toBe(go.room(passId));
  expect((await one.jar.ask(go.room(passId))).text).toContain("Dieser Einlass ist zu Ende");
  const again = await one.press();
  expect(again.status).toBe(409);
  expect(again.text).toContain("Bitte nehmen Sie den Link in Ihrer E-Mail");
  expect((await one.jar.ask(go.registered(host.slug, sessionId))).text).not.toContain("Eintreten");
});
