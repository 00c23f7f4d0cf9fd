import { expect, test } from "vitest";
import type { ApiSession, ApiSessionPage } from "#app/features/programme/api.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { servingApi } from "#tests/support/api.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  answering,
  aSession,
  inHours,
  officeOf,
} from "#tests/support/cast.ts";

let aiw: Association;
let emsland: Association;
let pooled: string;
let own: string;
let draft: string;
let past: string;

const { ask, read, post } = servingApi(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  const alliance = await anAlliance(aiw, emsland);
  await answering(emsland, alliance, ["03454"]);
  const shared = { seats: 7, alliance, adoptedBy: emsland };
  pooled = (await aSession(aiw, { ...shared, startsAt: inHours(48) })).id;
  own = (await aSession(aiw, { title: "Zoll für Anfänger: Größe zählt", startsAt: inHours(72) }))
    .id;
  draft = (await aSession(aiw, { draft: true, startsAt: inHours(72) })).id;
  past = (await aSession(aiw, { startsAt: inHours(-72) })).id;
});

const found = async (query: string) => {
  const { json } = await read(`/sessions${query}`);
  return (json as ApiSessionPage).items.map(({ id }) => id);
};
const day = (hours: number) => inHours(hours).toISOString().slice(0, 10);

test("associations are told by name, with the address of their programme", async () => {
  const { status, json } = await read("/associations");
  expect(status).toBe(200);
  expect(json).toEqual({
    items: [aiw, emsland].map(({ slug, name, town }) => ({
      slug,
      name,
      town,
      url: expect.stringMatching(new RegExp(`^http.+/${slug}$`)),
    })),
  });
});

test("a session tells its seats and everybody who shows it, the host first", async () => {
  const { json } = await read(`/sessions/${pooled}`);
  const at = ({ slug, name }: Association) => ({
    slug,
    name,
    url: expect.stringMatching(new RegExp(`^http.+/${slug}/termine/${pooled}$`)),
    freeSeats: 7,
  });
  expect(json).toEqual({
    id: pooled,
    slug: "kurzarbeit-schritt-fuer-schritt",
    title: "Kurzarbeit Schritt für Schritt",
    topic: { slug: "kurzarbeit", name: "Kurzarbeit" },
    startsAt: expect.stringMatching(/Z$/),
    endsAt: expect.stringMatching(/Z$/),
    timeZone: "Europe/Berlin",
    seats: 7,
    seated: 0,
    waiting: 0,
    cancelledAt: null,
    host: at(aiw),
    associations: [at(aiw), at(emsland)],
  });
});

test("the programme is public, from today, in the order of its start", async () => {
  expect(await found("")).toEqual([pooled, own]);
});

test.each([
  ["the association that shows it", () => `?association=${emsland.slug}`, () => [pooled]],
  ["its topic", () => "?topic=kurzarbeit", () => [pooled, own]],
  ["a topic nobody has", () => "?topic=raumfahrt", () => []],
  ["a district that an adopter answers for", () => "?district=03454", () => [pooled]],
  ["a district nobody answers for", () => "?district=99999", () => []],
  ["an instant from which", () => `?from=${inHours(60).toISOString()}`, () => [own]],
  ["an instant before which", () => `?to=${inHours(60).toISOString()}`, () => [past, pooled]],
  ["days, both included", () => `?from=${day(-96)}&to=${day(-48)}`, () => [past]],
  ["nothing, by empty parameters", () => "?topic=&from=", () => [pooled, own]],
])("sessions are found by %s", async (_, query, expected) => {
  expect(await found(query())).toEqual(expected());
});

test("pages are counted, and one beyond the last is empty", async () => {
  expect((await read("/sessions?pageSize=1&page=2")).json).toMatchObject({
    items: [{ id: own, slug: "zoll-fuer-anfaenger-groesse-zaehlt" }],
    page: 2,
    pageSize: 1,
    total: 2,
  });
  expect((await read("/sessions?page=3")).json).toMatchObject({ items: [], page: 3, total: 2 });
});

test("a cancelled session stays readable and says so", async () => {
  const { id } = await aSession(aiw, { startsAt: inHours(500) });
  await cancel(officeOf(aiw, new Date()), id, {});
  expect((await read(`/sessions/${id}`)).json).toMatchObject({
    cancelledAt: expect.stringMatching(/Z$/),
  });
});

test("names and links come in the language that is asked for", async () => {
  const asked = { "Accept-Language": "fr, en;q=0.9, de;q=0.5" };
  const { json, headers } = await read(`/sessions/${pooled}`, asked);
  expect((json as ApiSession).topic.name).toBe("Short-time work");
  expect((json as ApiSession).host.url).toContain(`/en/${aiw.slug}/`);
  expect(headers.get("Content-Language")).toBe("en");
  expect(headers.get("Vary")).toContain("Accept-Language");
  expect(
    (await read("/sessions", { "Accept-Language": "fr" })).headers.get("Content-Language"),
  ).toBe("de");
});

test.each([
  ["a draft", () => `/sessions/${draft}`],
  ["a session that never was", () => "/sessions/nowhere"],
  ["a name no database can hold", () => "/sessions/%00"],
  ["programme of an unknown association", () => "/sessions?association=niemand"],
  ["another address", () => "/horses"],
])("%s is not there: 404 as a problem document", async (_, path) => {
  const { status, headers, json } = await read(path());
  expect(status).toBe(404);
  expect(headers.get("Content-Type")).toBe("application/problem+json");
  expect(json).toMatchObject({ type: "urn:problem-type:verbund:not-found", status: 404 });
});

test("reads are open to scripts of any site, and set no cookie", async () => {
  for (const rest of ["/sessions", "/sessions/nowhere", "/associations", "/openapi.json"]) {
    const { headers } = await read(rest, { Origin: "https://elsewhere.example" });
    expect(headers.get("Access-Control-Allow-Origin"), rest).toBe("*");
    expect(headers.get("Set-Cookie"), rest).toBeNull();
  }
  const asked = await ask("/api/v1/sessions", { method: "OPTIONS" });
  expect(asked.status).toBe(204);
  expect(asked.headers.get("Allow")).toBe("GET, HEAD, OPTIONS");
  expect(asked.headers.get("Access-Control-Allow-Methods")).toBe("GET, HEAD");
});

test("an address that is read takes nothing: 405 with what it allows", async () => {
  for (const rest of ["/sessions", `/sessions/${pooled}`, "/associations", "/openapi.json"]) {
    const refused = await post(`/api/v1${rest}`, {});
    expect([refused.status, refused.headers.get("Allow")]).toEqual([405, "GET, HEAD, OPTIONS"]);
  }
  expect((await ask("/api/v1/sessions", { method: "HEAD" })).status).toBe(200);
});

test("a line break in an address leads to nothing, and says so as a problem", async () => {
  for (const odd of ["%0a", "%0D%0A", "%0d"]) {
    const { status, headers } = await ask(`/api/v1/sessions/${odd}x`);
    expect({ odd, status }).toEqual({ odd, status: 404 });
    expect(headers.get("Content-Type")).toContain("application/problem+json");
  }
});
