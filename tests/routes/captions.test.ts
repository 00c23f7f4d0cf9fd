import { beforeEach, expect, test } from "vitest";
import { makeKey, makeLink, withdrawAccess } from "#app/features/captions/access.server.ts";
import { paths, pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { named, servingApi, visible } from "#tests/support/api.ts";
import {
  type Association,
  anAssociation,
  aSession,
  inHours,
  officeOf,
} from "#tests/support/cast.ts";
import { someoneInside } from "#tests/support/hour-stream.ts";

let host: Association;
let id: string;
let key: string;

const { ask, post, url } = servingApi(async () => {
  host = await anAssociation("aiw");
});

const running = async (from = -0.2) => (await aSession(host, { startsAt: inHours(from) })).id;
const keyFor = async (sessionId: string) =>
  (await makeKey(officeOf(host, new Date()), sessionId)).key;

beforeEach(async () => {
  await db.rateLimit.deleteMany();
  id = await running();
  key = await keyFor(id);
});

const door = (sessionId = id) => paths.api(`/sessions/${sessionId}/captions`);
type Headers = Record<string, string>;
const by = (bearer: string, more: Headers = {}): Headers => ({
  Authorization: `Bearer ${bearer}`,
  ...more,
});
const push = (body: unknown, headers = by(key), sessionId = id) =>
  post(door(sessionId), body, headers);
const lines = () =>
  db.captionLine.findMany({ where: { sessionId: id }, orderBy: { saidAt: "asc" } });

test("a service pushes lines as JSON and as text", async () => {
  const said = await push({ text: "Good  morning\n& welcome", language: "en" });
  expect([said.status, said.json]).toMatchObject([201, { id: expect.any(String) }]);
  const plain = { ...by(key), "Content-Type": "text/plain; charset=utf-8" };
  expect((await push("Grüß Gott", plain)).status).toBe(201);
  expect(await lines()).toMatchObject([
    { text: "Good morning & welcome", language: "en", source: "service" },
    { text: "Grüß Gott", language: "de" },
  ]);
});

test("a pushed line is read in the stream of its own hour, and in no other", async () => {
  const [reads, elsewhere] = [
    await someoneInside(url(), host, id),
    await someoneInside(url(), host, await running()),
  ];
  const [here, there] = [reads.listen(), elsewhere.listen()];
  const heard = (stream: typeof here) => stream.heard.map(({ event }) => event);
  for (const stream of [here, there])
    await expect.poll(() => heard(stream), { timeout: 60_000 }).toContain("own");
  expect((await push({ text: "Grüß Gott zusammen" })).status).toBe(201);
  const text = () => here.state.text;
  await expect.poll(text, { timeout: 60_000 }).toContain("Grüß Gott zusammen");
  const other = await running();
  await push({ text: "Nebenan" }, by(await keyFor(other)), other);
  await elsewhere.jar.ask(elsewhere.inside, { intent: "ask", text: "Noch da?" });
  await expect.poll(() => there.state.text, { timeout: 60_000 }).toContain("Noch da?");
  expect(there.state.text).not.toContain("Grüß Gott");
  expect(here.state.text + there.state.text).not.toContain("Nebenan");
  here.close();
  there.close();
});

test("without its key, with a wrong, withdrawn or another session's, all read the same 401", async () => {
  const other = await keyFor(await running());
  const none = await post(door(), { text: "Hallo" });
  expect([none.status, none.headers.get("WWW-Authenticate")]).toEqual([401, "Bearer"]);
  for (const wrong of ["x", other, `${key}x`])
    expect(visible(await push({ text: "Hallo" }, by(wrong)))).toEqual(visible(none));
  expect(visible(await push({ text: "Hallo" }, by(key), "nowhere"))).toEqual(visible(none));
  await withdrawAccess(officeOf(host, new Date()), id, "key");
  expect(visible(await push({ text: "Hallo" }))).toEqual(visible(none));
  expect(await lines()).toEqual([]);
});

test("what is wrong with a line is named by field", async () => {
  expect(named(await push({}))).toEqual(["fields-invalid", "text: line-missing"]);
  expect(named(await push({ text: " " }))).toEqual(["fields-invalid", "text: line-missing"]);
  expect(named(await push({ text: "x".repeat(301) }))).toEqual([
    "fields-invalid",
    "text: line-too-long",
  ]);
  expect(named(await push({ text: 5 }))).toEqual(["fields-invalid", "text: not-text"]);
  const at = (minutes: number) => inHours(minutes / 60).toISOString();
  const wrong = async (fields: object) => named(await push({ text: "Hallo", ...fields }))[1];
  expect(await wrong({ language: "Deutsch!" })).toBe("language: language-malformed");
  expect(await wrong({ startsAt: "gestern" })).toBe("startsAt: moment-malformed");
  expect(await wrong({ startsAt: at(-6) })).toBe("startsAt: moment-far");
  expect(await wrong({ startsAt: at(0), endsAt: at(-1) })).toBe("endsAt: ends-before-it-starts");
  expect(named(await push("[1]"))).toEqual(["json-malformed"]);
  expect((await push("<p>", { ...by(key), "Content-Type": "text/html" })).status).toBe(415);
  expect((await push({ text: "x".repeat(70_000) })).status).toBe(413);
  expect(await lines()).toEqual([]);
  const said = await push({ text: "Hallo", startsAt: at(-1), endsAt: at(0) });
  expect(said.status).toBe(201);
});

test("too fast is told with when to go on, and takes nothing of another session", async () => {
  const statuses = [];
  for (let n = 0; n < 122; n++) statuses.push((await push({ text: `${n}` })).status);
  expect(statuses.filter((status) => status === 201)).toHaveLength(120);
  const refused = await push({ text: "noch eine" });
  expect([refused.status, refused.headers.get("Retry-After")]).toEqual([429, "60"]);
  expect(JSON.stringify(refused.json)).toContain("120 Zeilen");
  const other = await running();
  expect((await push({ text: "Hallo" }, by(await keyFor(other)), other)).status).toBe(201);
});

test("before the doors open and after the end the door says so", async () => {
  for (const [from, word] of [
    [3, "ab einer Stunde"],
    [-2, "vorbei"],
  ] as const) {
    const session = await running(from);
    const said = await push({ text: "Hallo" }, by(await keyFor(session)), session);
    expect([said.status, ...named(said)]).toEqual([409, "not-now"]);
    expect(JSON.stringify(said.json)).toContain(word);
  }
});

test("the same Idempotency-Key makes one line", async () => {
  const once = by(key, { "Idempotency-Key": `zeile-${id}` });
  const first = await push({ text: "einmal" }, once);
  expect(visible(await push({ text: "einmal" }, once))).toEqual(visible(first));
  expect(named(await push({ text: "anders" }, once))).toEqual(["key-reused"]);
  expect(await lines()).toHaveLength(1);
});

test("the captioner's page is for nobody's index, and a withdrawn link is not there", async () => {
  const office = officeOf(host, new Date());
  const page = pathsIn("de").captioner((await makeLink(office, id)).token);
  const shown = await ask(page);
  expect(shown.status).toBe(200);
  expect(shown.text).toContain('content="noindex"');
  expect(shown.headers.get("Cache-Control")).toContain("no-store");
  await makeLink(office, id);
  expect((await ask(page)).status).toBe(404);
});
