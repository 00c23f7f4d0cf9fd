import { expect, test } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { keptColumns } from "#tests/house/kept-columns.ts";

type Column = { table: string; column: string };

/** Of every table but those of the queue, whose jobs hold ids. */
const columns = () => db.$queryRaw<Column[]>`
  SELECT table_name AS table, column_name AS column
  FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
  WHERE table_type = 'BASE TABLE'
    AND table_schema NOT IN ('pg_catalog', 'information_schema', 'pgboss')
    AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')`;

const told = Object.entries(keptColumns).flatMap(([table, { nobody, persons = {} }]) =>
  [nobody, ...Object.keys(persons)]
    .flatMap((names) => names.split(" "))
    .map((column) => `${table}.${column}`),
);

test("every column that could hold words is told as nobody's, or with purpose and expiry", async () => {
  const there = (await columns()).map(({ table, column }) => `${table}.${column}`);
  expect(told.sort()).toEqual(there.sort());
});

test("no purpose comes without an expiry", () => {
  const reasons = Object.values(keptColumns).flatMap(({ persons = {} }) => Object.values(persons));
  expect(reasons.filter((reason) => !/^.{10,}; .{5,}$/.test(reason))).toEqual([]);
});
