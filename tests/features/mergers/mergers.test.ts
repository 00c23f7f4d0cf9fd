import { expect, test } from "vitest";
import { changeCompany } from "#app/features/companies/change-company.server.ts";
import { setContacts } from "#app/features/companies/contacts.server.ts";
import { beginMembership } from "#app/features/companies/memberships.server.ts";
import { standsFor } from "#app/features/companies/stands-for.server.ts";
import { forgetMerged } from "#app/features/mergers/forget.server.ts";
import { merge } from "#app/features/mergers/merge.server.ts";
import { choiceOf, readMerge } from "#app/features/mergers/mergers.ts";
import { undoMerger } from "#app/features/mergers/undo-merger.server.ts";
import { writeFields } from "#app/features/profiles/write-fields.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { aCompany } from "#tests/support/companies.ts";

const merged = async (home: Association, keptId: string, mergedId: string, form = {}) => {
  const done = await merge(officeOf(home), { keptId, mergedId }, form);
  if (!done.ok) throw new Error(done.refusal);
  return done.mergerId;
};
const saysIn = async (companyId: string) =>
  Object.fromEntries(
    (await db.profileField.findMany({ where: { companyId } })).map(({ key, items }) => [
      key,
      (items as { text: string }[]).map(({ text }) => text).join(),
    ]),
  );
const homesOf = async (companyId: string) =>
  (await db.membership.findMany({ where: { companyId } }))
    .map(({ associationId }) => associationId)
    .sort();
const aPerson = async (companyId: string) => {
  const person = await db.person.create({
    data: { id: newShortId(), createdAt: theEveningBefore },
  });
  const id = newShortId();
  const acts = { id, companyId, since: theEveningBefore, givenBy: "house" };
  await db.representation.create({ data: { ...acts, personId: person.id } });
  return id;
};

/** Two entries of one company on the list of `home`; the second is a partner's member, too. */
async function twoOfOne() {
  const [home, partner] = [await anAssociation("aiw"), await anAssociation("emsland")];
  await anAlliance(home, partner);
  const kept = await aCompany(home, {
    membership: { since: new Date("2015-01-01") },
    fields: [{ key: "services", says: "Kanten" }],
  });
  const double = await aCompany(home, {
    ...{ name: "Blechwerk Berkel", domain: "berkelaue.de", nameLevel: "partners" },
    membership: { since: new Date("2004-01-01") },
    contacts: [{ name: "Werner Ostendorf" }],
    fields: [
      { key: "services", says: "Biegen" },
      { key: "seeks", says: "Verzinken", level: "partners" },
    ],
  });
  await beginMembership(officeOf(partner), double.id, { since: new Date("2020-01-01") });
  const acts = await aPerson(double.id);
  return { home, partner, kept, double, acts };
}

test("what belongs to the company that gives way moves, once, and its address leads to the other", async () => {
  const { home, partner, kept, double, acts } = await twoOfOne();
  await merged(home, kept.id, double.id);
  expect(await homesOf(kept.id)).toEqual([home.id, partner.id].sort());
  const own = await db.membership.findFirst({
    where: { companyId: kept.id, associationId: home.id },
  });
  expect(own?.since).toEqual(new Date("2004-01-01"));
  expect(await db.companyContact.count({ where: { companyId: kept.id } })).toBe(1);
  expect((await db.representation.findUnique({ where: { id: acts } }))?.companyId).toBe(kept.id);
  expect(await saysIn(kept.id)).toEqual({ services: "Kanten", seeks: "Verzinken" });
  expect(await db.company.findUnique({ where: { id: kept.id } })).toMatchObject({
    ...{ name: kept.name, nameLevel: "public", domain: "berkelaue.de" },
  });
  expect(await standsFor(double.id)).toBe(kept.id);
});

test("a chosen name brings its level along, a chosen field its words", async () => {
  const { home, kept, double } = await twoOfOne();
  await merged(home, kept.id, double.id, { name: "merged", taken: ["services-de"] });
  expect(await saysIn(kept.id)).toEqual({ services: "Biegen", seeks: "Verzinken" });
  expect(await db.company.findUnique({ where: { id: kept.id } })).toMatchObject({
    ...{ name: "Blechwerk Berkel", normalisedName: "blechwerk berkel", nameLevel: "partners" },
  });
});

test("what is chosen on the page is what is taken", () => {
  const field = choiceOf({ key: "services", locale: "de" });
  const other = choiceOf({ key: "seeks", locale: "en" });
  expect(field).toMatch(/^[\w-]+$/);
  const sent = {
    intent: "merge",
    with: "merged",
    name: "merged",
    [field]: "merged",
    [other]: "kept",
  };
  expect(readMerge(Object.entries(sent))).toEqual({ name: "merged", taken: [field] });
});

test("undone, both are as they were", async () => {
  const { home, partner, kept, double, acts } = await twoOfOne();
  const mergerId = await merged(home, kept.id, double.id, {
    ...{ name: "merged", taken: ["services-de"] },
  });
  const undone = await undoMerger(officeOf(home), mergerId);
  expect(undone).toMatchObject({ ok: true, left: { memberships: 0, fields: 0, columns: 0 } });
  expect(await homesOf(kept.id)).toEqual([home.id]);
  expect(await homesOf(double.id)).toEqual([home.id, partner.id].sort());
  expect(
    await db.membership.count({ where: { companyId: kept.id, since: new Date("2015-01-01") } }),
  ).toBe(1);
  expect((await db.representation.findUnique({ where: { id: acts } }))?.companyId).toBe(double.id);
  expect(await saysIn(kept.id)).toEqual({ services: "Kanten", seeks: "" });
  expect(await saysIn(double.id)).toEqual({ services: "Biegen", seeks: "Verzinken" });
  expect(await db.company.findUnique({ where: { id: kept.id } })).toMatchObject({
    ...{ name: kept.name, domain: null, nameLevel: "public" },
  });
  expect(await standsFor(double.id)).toBe(double.id);
  const again = await undoMerger(officeOf(home), mergerId);
  expect(again).toEqual({ ok: false, refusal: "undone-already" });
});

test("what somebody has touched since stays, and is named", async () => {
  const { home, kept, double } = await twoOfOne();
  const mergerId = await merged(home, kept.id, double.id, { name: "merged" });
  const office = officeOf(home);
  await setContacts(office, kept.id, [{ name: "Jemand anderes" }]);
  await changeCompany(office, kept.id, {
    ...{ name: "Ganz neuer Name", sites: [{ postcode: "48703", place: "Stadtlohn" }] },
  });
  const written = { key: "seeks" as const, items: [{ text: "Härten" }], level: "public" as const };
  await transact((tx) =>
    writeFields(tx, kept.id, [written], { now: theEveningBefore, writer: "house" }),
  );
  const undone = await undoMerger(office, mergerId);
  expect(undone).toMatchObject({ ok: true, left: { contacts: 1, fields: 1 } });
  expect(await saysIn(kept.id)).toMatchObject({ seeks: "Härten" });
  expect((await db.company.findUnique({ where: { id: kept.id } }))?.name).toBe("Ganz neuer Name");
});

test("a field that its company hides is neither chosen nor overwritten", async () => {
  const home = await anAssociation("aiw");
  const kept = await aCompany(home, {
    fields: [{ key: "services", says: "Geheim", level: "hidden" }],
  });
  const double = await aCompany(home, { fields: [{ key: "services", says: "Offen" }] });
  await merged(home, kept.id, double.id, { taken: ["services-de"] });
  expect(await saysIn(kept.id)).toEqual({ services: "Geheim" });
});

test("after thirty days nothing is undone, and what was overwritten is forgotten", async () => {
  const { home, kept, double } = await twoOfOne();
  const mergerId = await merged(home, kept.id, double.id);
  const late = later(theEveningBefore, 31 * 24 * 60);
  await transact((tx) => forgetMerged(tx, late));
  expect((await db.merger.findUnique({ where: { id: mergerId } }))?.moved).toEqual({});
  const undone = await undoMerger(officeOf(home, late), mergerId);
  expect(undone).toEqual({ ok: false, refusal: "too-late" });
});

/** A row of numbers that looks like chance and is always the same. */
const drawn = (seed: number) => {
  let state = seed;
  return (most: number) => {
    state = (state * 48271) % 2147483647;
    return state % most;
  };
};

test.each([
  3, 17, 42, 99,
])("merged and undone in any order, no membership is lost or doubled and nobody acts for more (%i)", async (seed) => {
  const [home, partner] = [await anAssociation("aiw"), await anAssociation("emsland")];
  await anAlliance(home, partner);
  const office = officeOf(home);
  const ids: string[] = [];
  for (let n = 0; n < 4; n++) ids.push((await aCompany(home, { name: `Werk ${n}` })).id);
  await beginMembership(officeOf(partner), ids[0] ?? "", { since: new Date("2020-01-01") });
  const [persons, within] = [await Promise.all(ids.map(aPerson)), { companyId: { in: ids } }];
  const [draw, mergers] = [drawn(seed), [] as string[]];
  const before = await db.membership.count({ where: within });
  for (let step = 0; step < 14; step++) {
    const [one, other] = [ids[draw(4)] ?? "", ids[draw(4)] ?? ""];
    if (draw(3) > 0) {
      const pair = { keptId: one, mergedId: other };
      const done = await merge(office, pair, {}).catch((thrown) => thrown as Response);
      if (!(done instanceof Response) && done.ok) mergers.push(done.mergerId);
    } else if (mergers.length > 0) await undoMerger(office, mergers[draw(mergers.length)] ?? "");

    expect(await db.membership.count({ where: within })).toBe(before);
    expect(await db.representation.count({ where: within })).toBe(persons.length);
    const living = await db.company.findMany({
      where: { id: { in: ids }, mergedIntoId: null },
      include: { memberships: true },
    });
    for (const { memberships } of living) {
      const homes = memberships.map(({ associationId }) => associationId);
      expect(homes).toContain(home.id);
      expect(new Set(homes).size).toBe(homes.length);
    }
    const ofPartner = living.flatMap((company) => company.memberships);
    expect(ofPartner.filter((one) => one.associationId === partner.id)).toHaveLength(1);
  }
  for (const id of [...mergers].reverse()) await undoMerger(office, id);
  expect(await db.company.count({ where: { id: { in: ids }, mergedIntoId: null } })).toBe(4);
  expect(await homesOf(ids[0] ?? "")).toEqual([home.id, partner.id].sort());
  const acting = await db.representation.findMany({ where: within });
  expect(persons.map((id) => acting.find((one) => one.id === id)?.companyId)).toEqual(ids);
});
