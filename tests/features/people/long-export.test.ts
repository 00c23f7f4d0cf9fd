import { beforeEach, expect, test } from "vitest";
import type { Scope } from "#app/features/identity/scope.ts";
import { exportPeople } from "#app/features/people/export-people.server.ts";
import { readFilter } from "#app/features/people/people.ts";
import { findParts, findPeople } from "#app/features/people/queries.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Sheet, sheetResponse } from "#app/platform/sheet.server.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSession,
  guestOf,
  officeOf,
} from "#tests/support/cast.ts";
import { unzipped } from "#tests/support/unzipped.ts";

let aiw: Association;
let office: Scope;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  const { id } = await aSession(aiw);
  await register(guestOf(aiw), id, anna);
  office = {
    ...officeOf(aiw),
    actor: { kind: "staff", staffId: "amt", role: "planner", mayAct: true },
  };
});

const everybody = readFilter(new URLSearchParams({ sortierung: "name" }));

/** So many more people like the one who is there. */
const aCrowdOf = (count: number) => db.$executeRaw`
  INSERT INTO "Registration" SELECT (jsonb_populate_record(one, jsonb_build_object(
    'id', one.id || n, 'uid', one.uid || n, 'address', n || one.address, 'ticket', 100 + n))).*
  FROM "Registration" one, generate_series(1, ${count}) n WHERE one."throughId" = ${aiw.id}`;

test("a long list leaves as it is read, some people at a time, and each one once", async () => {
  await aCrowdOf(3_000);
  const sheet = (await exportPeople(office, everybody, "csv")) as Sheet;
  let read = 0;
  async function* counted() {
    for await (const some of sheet.rows) {
      expect(some.length).toBeLessThanOrEqual(250);
      read += 1;
      yield some;
    }
  }
  const response = await sheetResponse({ ...sheet, rows: counted() }, "csv", "Teilnehmende");
  const reader = (response.body as ReadableStream<Uint8Array>).getReader();
  const parts = [await reader.read(), await reader.read()];
  await new Promise((resolve) => setImmediate(resolve));
  expect(read, "nothing is read before somebody takes it").toBe(1);
  let text = parts.map(({ value }) => new TextDecoder().decode(value)).join("");
  for (let next = await reader.read(); !next.done; next = await reader.read())
    text += new TextDecoder().decode(next.value);
  expect(text.trimEnd().split("\r\n")).toHaveLength(1 + 3_001);
});

test("wherever it is cut, the list keeps its order and nobody stands in two parts", async () => {
  await aCrowdOf(6);
  const { people } = await findPeople(office, everybody, false);
  for (const [atOnce, counts] of [
    [3, [3, 3, 1]],
    [7, [7]],
    [250, [7]],
  ] as const) {
    const parts = await findParts(office, everybody, false, atOnce);
    expect(parts.map(({ count }) => count)).toEqual(counts);
    expect(parts.flatMap(({ ids }) => ids.split(" "))).toEqual(people.map(({ id }) => id));
  }
});

test("a workbook is made in a thread of its own while the house goes on", async () => {
  await aCrowdOf(2_000);
  const sheet = (await exportPeople(office, everybody, "xlsx")) as Sheet;
  let longest = 0;
  let before = performance.now();
  const beat = setInterval(() => {
    longest = Math.max(longest, performance.now() - before);
    before = performance.now();
  }, 5);
  const response = await sheetResponse(sheet, "xlsx", "Teilnehmende");
  clearInterval(beat);
  const files = unzipped(new Uint8Array(await response.arrayBuffer()));
  expect(Object.values(files).join().match(/<row /g)).toHaveLength(1 + 2_001);
  expect(longest).toBeLessThan(1_000);
});

test("beyond ten thousand rows there is no workbook, and nothing stands in the journal", async () => {
  await aCrowdOf(10_000);
  expect(await exportPeople(office, everybody, "xlsx")).toBeNull();
  const where = { type: "people.exported", associationId: aiw.id };
  expect(await db.fact.count({ where })).toBe(0);
  expect(await exportPeople(office, everybody, "csv")).not.toBeNull();
});
