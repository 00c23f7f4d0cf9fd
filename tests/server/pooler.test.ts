import { afterEach, expect, test } from "vitest";
import { addressForRooms, whatIsBetween } from "#app/server/pooler.ts";
import { freePort } from "#app/server/ports.ts";
import {
  hasPgBouncer,
  keepsStatements,
  type Program,
  startPgBouncer,
} from "#tests/support/debian.ts";
import { withName } from "#tests/support/postgres.ts";

const direct = process.env.DATABASE_URL ?? "";
let pooler: Program | undefined;
afterEach(() => pooler?.stop());

async function through(mode: string, more = "") {
  const started = await startPgBouncer(direct, await freePort(), [
    ["pool_mode = session", `pool_mode = ${mode}${more}`],
  ]);
  pooler = started;
  return started.url;
}

test("where nothing stands between, the rooms ask where listening does", async () => {
  expect(await whatIsBetween(direct)).toBe("nothing");
  expect(await addressForRooms(undefined, direct)).toBe(direct);
});

test.skipIf(!hasPgBouncer)(
  "a pooler that lends for as long as we stay is found and used",
  async () => {
    const url = await through("session");
    expect(await whatIsBetween(url)).toBe("session");
    expect(await addressForRooms(url, direct)).toBe(url);
    expect(await addressForRooms(url, url)).toBe(url);
  },
);

test.skipIf(!hasPgBouncer || keepsStatements())(
  "a pooler that loses prepared statements stops the start with a sentence",
  async () => {
    const url = await through("transaction");
    expect(await whatIsBetween(url)).toBe("unfit");
    await expect(addressForRooms(url, direct)).rejects.toThrow("PgBouncer 1.21 or newer");
    await expect(addressForRooms(url, url)).rejects.toThrow("Set DATABASE_URL_DIRECT");
  },
);

test.skipIf(!hasPgBouncer || !keepsStatements())(
  "a pooler that keeps prepared statements may lend for one transaction at a time",
  async () => {
    const url = await through("transaction", "\nmax_prepared_statements = 200");
    expect(await whatIsBetween(url)).toBe("transaction");
    expect(await addressForRooms(url, direct)).toBe(url);
    await expect(addressForRooms(url, url)).rejects.toThrow("Set DATABASE_URL_DIRECT");
  },
);

test.skipIf(!hasPgBouncer)("a pooler that knows no transactions is found out", async () => {
  expect(await whatIsBetween(await through("statement"))).toBe("unfit");
});

test("two addresses that lead to different databases stop the start with a sentence", async () => {
  const other = withName(direct, "postgres");
  await expect(addressForRooms(other, direct)).rejects.toThrow("lead to different databases");
});
