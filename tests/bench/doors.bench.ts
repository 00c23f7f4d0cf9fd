// (h) For how long one anonymous request holds the event loop, and with it everybody else: the heaviest that are let in.
import { once } from "node:events";
import { request } from "node:http";
import { migrate } from "#app/server/migrate.ts";
import { freePort } from "#app/server/ports.ts";
import { asAdmin, embeddedPostgres, withName } from "#tests/support/postgres.ts";
import { startServer } from "#tests/support/server.ts";
import { processorTime, report, rounded } from "./measure.ts";

/** Milliseconds that no anonymous request may hold the event loop. */
const bound = 100;
const rounds = Number(process.env.TIMES ?? 7);

const postgres = await embeddedPostgres();
const databaseUrl = withName(postgres.url, "doors");
await asAdmin(postgres.url, (admin) => admin.query('CREATE DATABASE "doors"'));
await migrate(databaseUrl);
const metrics = await freePort();
const server = await startServer({
  ...{ databaseUrl, role: "web", demo: true },
  env: { RATE_LIMIT: "off", METRICS_PORT: String(metrics) },
});

const text = async (url: string) => (await fetch(url)).text();
const portal = await text(`${server.url}/aiw`);
const session = /\/aiw\/termine\/[a-z0-9]+/.exec(portal)?.[0];
if (!session) throw new Error("The demo shows no session");
const id = session.split("/").at(-1);

const most = 128 * 1024;
const upTo = (part: string, bytes: number) => part.repeat(Math.floor(bytes / part.length));
const nested = (depth: number) => `${'{"a":'.repeat(depth)}1${"}".repeat(depth)}`;
const form = "application/x-www-form-urlencoded";
const json = "application/json";
const parts = "multipart/form-data; boundary=part";
const aPart = (n: number) => `--part\r\nContent-Disposition: form-data; name="f${n}"\r\n\r\nx\r\n`;
const manyParts = (bytes: number) =>
  `${Array.from({ length: Math.floor(bytes / 60) }, (_, n) => aPart(n)).join("")}--part--\r\n`;
const longest = 15_000;

type Heavy = { path: string; type?: string; body?: string; headers?: Record<string, string> };
const signUp = `${session}/anmelden`;
const api = `/api/v1/sessions/${id}/registrations`;
const heavy: Record<string, Heavy> = {
  "a portal": { path: "/aiw" },
  "a session": { path: session },
  "a search with the longest words": { path: `/aiw?q=${upTo("kurzarbeit+", longest)}` },
  "a search with the most words": { path: `/aiw?q=${upTo("a+", longest)}` },
  "an address with the most parameters": { path: `/aiw?${upTo("a&", longest)}` },
  "an address with the most segments": { path: upTo("/a", longest) },
  "an address with the longest segment": { path: `/${"a".repeat(longest)}` },
  "an address of many escapes": { path: `/aiw?thema=${upTo("%C3%A4", longest)}` },
  "the list of routes, asked for many pages": { path: `/__manifest?${upTo("p=/aiw&", longest)}` },
  "the list of routes, asked for a long page": { path: `/__manifest?p=${upTo("/a", longest)}` },
  "the data of an address with the most segments": { path: `${upTo("/a", longest)}?_data=root` },
  "a header of languages": {
    path: "/aiw",
    headers: { "Accept-Language": upTo("de;q=0.1,", longest) },
  },
  "a header of cookies": { path: "/buero", headers: { Cookie: upTo("a=b; ", longest) } },
  "a header of what is known": {
    path: "/aiw",
    headers: { "If-None-Match": upTo('"x",', longest) },
  },
  "the programme as a calendar": { path: "/aiw/programm.ics" },
  "a form of one long field": {
    path: signUp,
    type: form,
    body: `question=${"x".repeat(most - 20)}`,
  },
  "a form of escapes": { path: signUp, type: form, body: `question=${upTo("%C3%A4", most - 20)}` },
  "a form of the most fields": { path: signUp, type: form, body: upTo("a&", most) },
  "a form of one field many times": { path: signUp, type: form, body: upTo("name=x&", most) },
  "a form of parts where no file is expected": { path: signUp, type: parts, body: manyParts(most) },
  "a form of parts where a file is expected": {
    ...{ path: "/experte/x", type: parts, body: manyParts(4 * most) },
  },
  "a login of one long address": {
    path: "/buero/anmelden",
    type: form,
    body: `email=${"a@".repeat(most / 2 - 10)}`,
  },
  "own data of one long address": {
    path: "/meine-daten",
    type: form,
    body: `email=${"a.".repeat(most / 2 - 10)}`,
  },
  "an API body of one long text": {
    path: api,
    type: json,
    body: `{"name":"${"x".repeat(most - 20)}"}`,
  },
  "an API body of the most fields": {
    ...{ path: api, type: json },
    body: `{${Array.from({ length: 8_000 }, (_, n) => `"f${n}":1`).join(",")}}`,
  },
  "an API body of the deepest nesting": { path: api, type: json, body: nested(most / 6 - 10) },
  "an API body beyond what is read": {
    path: api,
    type: json,
    body: `"${"x".repeat(16 * most - 10)}"`,
  },
  "a webhook's body": { path: "/webhooks/livekit", type: json, body: `"${"x".repeat(most)}"` },
};

/** The longest that the loop was held since somebody last asked: Prometheus' figure, in milliseconds. */
async function held(): Promise<number> {
  const told = await text(`http://127.0.0.1:${metrics}/metrics`);
  return (
    Number(/^nodejs_eventloop_lag_max_seconds ([\d.e-]+)/m.exec(told)?.[1] ?? Number.NaN) * 1_000
  );
}

async function sent({ path, type, body, headers }: Heavy): Promise<number> {
  const asked = request(server.url, {
    ...{ path, agent: false, method: body === undefined ? "GET" : "POST" },
    headers: {
      ...headers,
      ...(type && { "Content-Type": type, "Content-Length": Buffer.byteLength(body ?? "") }),
    },
  });
  asked.end(body);
  const [answer] = await once(asked, "response");
  answer.resume();
  await once(answer, "close");
  return answer.statusCode;
}

/** Of several rounds the best: what a neighbour on the machine adds is none of ours. */
async function measured(one: Heavy) {
  const lags: number[] = [];
  const took: number[] = [];
  let status = 0;
  for (let round = 0; round < rounds; round++) {
    await held();
    const before = processorTime(server.pid);
    status = await sent(one);
    took.push(processorTime(server.pid) - before);
    lags.push(await held());
  }
  return { status, held: rounded(Math.min(...lags), 1), processor: Math.min(...took) };
}

const figures: Record<string, Awaited<ReturnType<typeof measured>>> = {};
for (const [name, one] of Object.entries(heavy)) figures[name] = await measured(one);
report("doors", { bound, ...figures });
await server.stop();
await postgres.stop();

const over = Object.entries(figures).filter(
  ([, { held, status }]) => !(held <= bound) || status >= 500,
);
if (over.length > 0) throw new Error(`Held too long or failed: ${JSON.stringify(over)}`);
process.exit(0);
