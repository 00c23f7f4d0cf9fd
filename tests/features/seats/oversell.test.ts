import { expect, test } from "vitest";
import { brokenHouse, runScript } from "#tests/support/broken-house.ts";
import { freshDatabase } from "#tests/support/postgres.ts";

const script = "tests/support/rush-of-verbs.ts";

test("sixty at once on ten seats: ten are seated", async () => {
  const { folder, remove } = brokenHouse();
  const rush = await runScript<{ seated: number }>(folder, script, await freshDatabase("sound"));
  remove();

  expect(rush.seated).toBe(10);
});

test("the same rush oversells once the guard is taken out of the seat statement", async () => {
  const { folder, remove } = brokenHouse({
    file: "app/features/seats/seats.server.ts",
    from: 'Prisma.sql`(taken < "limit" AND waiting = 0)`',
    to: "Prisma.sql`(waiting = 0)`",
  });
  const rush = await runScript<{ seated: number }>(folder, script, await freshDatabase("broken"));
  remove();

  expect(rush.seated).toBeGreaterThan(10);
});
