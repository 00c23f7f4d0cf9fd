import { expect, test } from "vitest";
import { forgetPersonLogins } from "#app/features/representations/forget.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { anAssociation, later, theEveningBefore } from "#tests/support/cast.ts";
import { aCompany } from "#tests/support/companies.ts";
import { aPerson } from "#tests/support/persons.ts";

const days = (count: number) => later(theEveningBefore, count * 24 * 60);
const forget = (now: Date) => transact((tx) => forgetPersonLogins(tx, now));
const isKept = async ({ id }: { id: string }) => (await db.person.count({ where: { id } })) === 1;

test("who has nothing to act for any more is forgotten thirty days later, and nobody else", async () => {
  const company = await aCompany(await anAssociation("aiw"));
  const [left, stays] = [await aPerson([company]), await aPerson([company])];
  await db.person.updateMany({
    where: { id: { in: [left.id, stays.id] } },
    data: { createdAt: theEveningBefore },
  });
  await db.representation.updateMany({ where: { personId: left.id }, data: { until: days(1) } });
  await forget(days(30));
  expect([await isKept(left), await isKept(stays)]).toEqual([true, true]);
  await forget(days(32));
  expect([await isKept(left), await isKept(stays)]).toEqual([false, true]);
});

test("a claim goes a year after it was decided, an open one stays", async () => {
  const home = await anAssociation("aiw");
  const [{ id: companyId }, { id: personId }] = [await aCompany(home), await aPerson([])];
  const claim = { companyId, personId, associationId: home.id, message: "Wir sind es." };
  const asked = { ...claim, askedAt: theEveningBefore };
  await db.claim.create({ data: { id: `decided-${personId}`, ...asked, decidedAt: days(1) } });
  await db.claim.create({ data: { id: `open-${personId}`, ...asked } });
  await forget(days(365));
  expect(await db.claim.count({ where: { personId } })).toBe(2);
  await forget(days(367));
  const left = await db.claim.findMany({ where: { personId }, select: { id: true } });
  expect(left).toEqual([{ id: `open-${personId}` }]);
});
