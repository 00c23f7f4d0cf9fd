import { expect, test } from "vitest";
import { levels, maySee, publicReach } from "#app/features/companies/levels.ts";
import { endMembership } from "#app/features/companies/memberships.server.ts";
import { isSeen, reachOf } from "#app/features/companies/reach.server.ts";
import { Prisma, rowsOfOnce } from "#app/platform/db.server.ts";
import {
  anAlliance,
  anAssociation,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { aCompany } from "#tests/support/companies.ts";

/** By level: who sees it, as the pure rule and as the database says it. */
async function seenBy(
  companyId: string,
  memberOf: string[],
  associationIds: string[],
  now = theEveningBefore,
) {
  const reach = associationIds.length > 0 ? await reachOf(associationIds) : publicReach;
  const asked = levels.map((level) => ({
    level,
    sql: isSeen(Prisma.sql`${level}`, Prisma.sql`${companyId}`, reach, now),
  }));
  const rows = await Promise.all(
    asked.map(({ sql }) => rowsOfOnce<{ seen: boolean }>(Prisma.sql`SELECT ${sql} AS seen`)),
  );
  const bySql = levels.filter((_, n) => rows[n]?.[0]?.seen);
  expect(levels.filter((level) => maySee(level, memberOf, reach))).toEqual(bySql);
  return bySql;
}

test("who may see a field: everybody, partner companies, one's own association, nobody", async () => {
  const [home, partner, stranger] = await Promise.all(
    ["aiw", "emsland", "steinfurt"].map((name) => anAssociation(name)),
  );
  if (!home || !partner || !stranger) throw new Error("no associations");
  await anAlliance(home, partner);
  await anAlliance(stranger);
  const { id } = await aCompany(home);
  expect(await seenBy(id, [home.id], [])).toEqual(["public"]);
  expect(await seenBy(id, [home.id], [stranger.id])).toEqual(["public"]);
  expect(await seenBy(id, [home.id], [partner.id])).toEqual(["public", "partners"]);
  expect(await seenBy(id, [home.id], [home.id])).toEqual(["public", "partners", "association"]);
});

test("an association without an alliance has its own companies as partners", async () => {
  const home = await anAssociation("aiw");
  const { id } = await aCompany(home);
  expect(await seenBy(id, [home.id], [home.id])).toEqual(["public", "partners", "association"]);
});

test("a membership counts to the end of its last day, and nothing is seen by it afterwards", async () => {
  const home = await anAssociation("aiw");
  const { id } = await aCompany(home);
  const lastDay = new Date("2026-12-31");
  expect(await endMembership(officeOf(home), id, lastDay)).toEqual({ ok: true });
  const all = ["public", "partners", "association"];
  expect(await seenBy(id, [home.id], [home.id], later(lastDay, 23 * 60))).toEqual(all);
  expect(await seenBy(id, [], [home.id], later(lastDay, 24 * 60))).toEqual(["public"]);
});
