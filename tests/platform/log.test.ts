import { expect, test } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { errorWords } from "#app/platform/log.server.ts";
import { anAssociation, aSession, inHours } from "#tests/support/cast.ts";
import { asAdmin } from "#tests/support/postgres.ts";

/** What somebody typed, in the shapes by which a database repeats it: bare, in quotes, over lines. */
const typed = `Heike Leak-Kamp "geb. Leak" o'Leak\nleak@example.org Leak`;

const failed = async (work: () => Promise<unknown>): Promise<unknown> => {
  try {
    await work();
  } catch (error) {
    return error;
  }
  throw new Error("It did not fail");
};

const ways: Record<string, () => Promise<unknown>> = {
  "a value of another type": () => db.$queryRaw`SELECT ${typed}::text::int`,
  "a statement that is none": () => db.$queryRawUnsafe(`SELECT ${typed}`),
  "a name that is taken": async () => {
    for (let times = 0; times < 2; times++) {
      const { id } = await anAssociation("aiw");
      await db.association.update({ where: { id }, data: { slug: "leak" } });
    }
  },
  "a row that refers to nothing": async () => {
    const host = await anAssociation("aiw");
    const { id } = await aSession(host, { startsAt: inHours(30) });
    await db.session.update({ where: { id }, data: { hostId: typed } });
  },
  "a date that is none": () =>
    db.session.findMany({ where: { startsAt: { gt: typed as unknown as Date } } }),
  "what plain pg says": () =>
    asAdmin(process.env.DATABASE_URL ?? "", (client) =>
      client.query("SELECT $1::timestamptz", [typed]),
    ),
  "a NUL": () => db.session.findMany({ where: { title: `Leak\u0000${typed}` } }),
};

test.each(
  Object.entries(ways),
)("%s leaves nothing of what was typed in the log", async (_, way) => {
  const error = await failed(way);
  expect(String((error as Error).message).length).toBeGreaterThan(0);
  const words = errorWords(error);
  expect(words).not.toMatch(/leak|Kamp|example\.org/i);
  expect(words).toMatch(/\w/);
});

test("a database error is told by its codes, so that one can look it up", async () => {
  const error = await failed(() => db.$queryRaw`SELECT ${typed}::text::int`);
  expect(errorWords(error)).toMatch(/\b22P02\b/);
});
