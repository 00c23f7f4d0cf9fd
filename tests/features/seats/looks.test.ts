import { expect, test } from "vitest";
import { sessionsDue } from "#app/features/seats/contingents.server.ts";
import { Prisma, type Tx, transact } from "#app/platform/db.server.ts";
import { theEveningBefore } from "#tests/support/cast.ts";

type Ask = (strings: TemplateStringsArray, ...values: unknown[]) => unknown;

/** How PostgreSQL would answer what `look` asks, if reading whole tables were dear. */
const planOf = (look: (client: Pick<Tx, "$queryRaw">) => Promise<unknown>) =>
  transact(async (tx) => {
    await tx.$executeRaw`SET LOCAL enable_seqscan = off`;
    let plan = "";
    const explain: Ask = async ([first = "", ...rest], ...values) => {
      const rows = await tx.$queryRaw(Prisma.sql([`EXPLAIN ${first}`, ...rest], ...values));
      plan = JSON.stringify(rows);
      return [];
    };
    await look({ $queryRaw: explain } as Pick<Tx, "$queryRaw">);
    return plan;
  });

test("the look every three seconds finds by an index whose time has come", async () => {
  const plan = await planOf((client) => sessionsDue(client, theEveningBefore));

  expect(plan).toContain("SeatPool_to_release");
  expect(plan).toContain("Registration_running_out");
  expect(plan).not.toContain('Seq Scan on \\"Registration\\"');
});

test("the proof of an erased consent is found by an index of its own", async () => {
  const plan = await planOf(
    ({ $queryRaw }) =>
      $queryRaw`SELECT id FROM "Registration" WHERE "addressProof" IN (${"a"}, ${"b"})`,
  );

  expect(plan).toContain("Registration_addressProof_idx");
});
