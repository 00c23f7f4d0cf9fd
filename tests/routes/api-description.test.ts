import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { type Said, servingApi } from "#tests/support/api.ts";
import { badBodies } from "#tests/support/bad-bodies.ts";
import { anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { faults, type Schema } from "#tests/support/json-schema.ts";

type Media = { schema: Schema; examples?: Record<string, { value: unknown }> };
type Content = { content?: Record<string, Media> };
type Parameter = { name: string; in: string; schema: Schema; example?: unknown };
type Operation = {
  operationId: string;
  parameters: Parameter[];
  requestBody?: Content;
  responses: Record<string, Content>;
};
type Document = {
  openapi: string;
  info: { title: string; version: string };
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
};

let id: string;
let sound: Record<string, unknown>;
let openApi: Document;

const { ask, read, register, post } = servingApi(async () => {
  const aiw = await anAssociation("aiw");
  id = (await aSession(aiw, { seats: 2, startsAt: inHours(48) })).id;
  const { slug: association } = aiw;
  sound = { association, name: "Anna", company: "Blum", email: "a@example.org", postcode: "48703" };
});

beforeAll(async () => {
  openApi = (await read("/openapi.json")).json as Document;
});

const operations = () =>
  Object.entries(openApi.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, ...operation })),
  );
const schemas = () => openApi.components.schemas;

/** What is wrong with an answer by the document's own word. */
function unlike({ status, headers, json }: Said, { responses }: Operation) {
  const media = headers.get("Content-Type")?.split(";")[0] ?? "";
  const said = responses[status]?.content?.[media];
  return said ? faults(json, said.schema, schemas()) : [`${status} ${media} is not described`];
}

test("the document is OpenAPI 3.1 and describes seven addresses, each under a name of its own", () => {
  expect(openApi.openapi).toMatch(/^3\.1\./);
  expect(openApi.info).toMatchObject({ title: "Verbund", version: "1.0.0" });
  expect(operations().map(({ method, path }) => `${method} ${path}`)).toEqual([
    "get /api/v1/associations",
    "get /api/v1/companies",
    "get /api/v1/sessions",
    "get /api/v1/sessions/{id}",
    "post /api/v1/sessions/{id}/registrations",
    "post /api/v1/sessions/{id}/captions",
    "get /api/v1/openapi.json",
  ]);
  expect(new Set(operations().map(({ operationId }) => operationId)).size).toBe(7);
  const references = JSON.stringify(openApi).matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g);
  expect([...references].filter(([, name]) => !schemas()[name as string])).toEqual([]);
});

test("every parameter in an address is described", () => {
  for (const { path, parameters } of operations()) {
    const inPath = parameters.filter((one) => one.in === "path").map(({ name }) => `{${name}}`);
    expect(inPath).toEqual(path.match(/\{\w+\}/g) ?? []);
  }
});

test("every example passes its own schema", () => {
  const media = operations().flatMap(({ requestBody, responses }) =>
    [requestBody, ...Object.values(responses)].flatMap((one) => Object.values(one?.content ?? {})),
  );
  const examples = media.flatMap(({ schema, examples = {} }) =>
    Object.values(examples).map(({ value }) => ({ schema, value })),
  );
  expect(examples.length).toBeGreaterThan(7);
  const wrong = examples.flatMap(({ schema, value }) => faults(value, schema, schemas()));
  expect(wrong).toEqual([]);
});

test("every address answers as it is described, found and not found", async () => {
  for (const { path, method, ...operation } of operations()) {
    for (const session of [id, "nowhere"]) {
      const at = path.replace("{id}", session);
      const said = method === "post" ? await post(at, sound) : await ask(at);
      expect(unlike(said, operation), `${method} ${at}`).toEqual([]);
    }
    expect((await ask(path.replace("{id}", id), { method: "DELETE" })).status).toBe(405);
  }
});

test("every parameter takes its own kind and names what is not", async () => {
  const operation = openApi.paths["/api/v1/sessions"]?.get as Operation;
  for (const { name } of operation.parameters.filter((one) => one.in === "query")) {
    const said = await read(`/sessions?${name}=${encodeURIComponent("--%00ß")}`);
    expect([said.status, unlike(said, operation)]).toEqual([400, []]);
    expect(said.json).toMatchObject({
      errors: [{ field: name, message: expect.stringMatching(/\.$/) }],
    });
  }
});

describe("five hundred bad bodies", () => {
  const operation = () => openApi.paths["/api/v1/sessions/{id}/registrations"]?.post as Operation;

  test("get a sentence for each wrong field and never an error of ours", async () => {
    const bodies = badBodies(schemas().Registration as Schema, sound, { seed: 4 });
    const heard = { wrong: 0, accepted: 0 };
    for (const body of bodies) {
      if (heard.accepted % 10 === 0) await db.rateLimit.deleteMany();
      const said = await register(id, body);
      const about = JSON.stringify({ body, said: said.text });
      expect(said.status, about).toBeLessThan(500);
      expect(unlike(said, operation()), about).toEqual([]);
      if (said.status === 201) heard.accepted++;
      if (said.status !== 400) continue;
      heard.wrong++;
      const { errors } = said.json as { errors: { field: string; message: string }[] };
      expect(errors.length, about).toBeGreaterThan(0);
      for (const { field, message } of errors) {
        expect(Object.keys((schemas().Registration as Schema).properties as object)).toContain(
          field,
        );
        expect(message, about).toMatch(/^\p{Lu}.+\.$/u);
      }
    }
    expect(heard.wrong).toBeGreaterThan(300);
  });

  test.each([
    "",
    "{",
    "null",
    "5",
    '"x"',
    "[1]",
    "[".repeat(30_000),
    '{"name":'.repeat(5000),
    "\ufeff{}",
  ])("%# are not JSON objects: 400", async (text) => {
    const said = await register(id, text);
    expect([said.status, unlike(said, operation())]).toEqual([400, []]);
  });
});
