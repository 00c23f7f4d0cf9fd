import { beforeEach, expect, test } from "vitest";
import { answerFor } from "#app/features/alliance/answer-for.server.ts";
import { createAssociation } from "#app/features/alliance/create-association.server.ts";
import { join } from "#app/features/alliance/join.server.ts";
import { memberOf } from "#app/features/alliance/membership.server.ts";
import { db } from "#app/platform/db.server.ts";
import { reservedSlugs } from "#app/reserved-slugs.ts";
import { aiw as cast } from "#prisma/cast.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  answering,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";

const { districts: _, ...form } = cast;
let aiw: Association;
let emsland: Association;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
});

test("no association takes the address of another page of the house", async () => {
  const now = theEveningBefore;
  for (const slug of ["platz", "en", "dev", "webhooks"]) {
    expect(reservedSlugs).toContain(slug);
    expect(await createAssociation({ now }, { ...form, slug })).toEqual({
      ok: false,
      refusal: "slug-reserved",
    });
  }
});

test("an address belongs to one association", async () => {
  const now = theEveningBefore;
  expect(await createAssociation({ now }, { ...form, slug: aiw.slug })).toEqual({
    ok: false,
    refusal: "slug-taken",
  });
});

test("a slug has no dot, no capital and no slash", async () => {
  for (const slug of ["aiw.de", "AIW", "a/b", "-aiw", ""])
    await expect(createAssociation({ now: theEveningBefore }, { ...form, slug })).rejects.toThrow();
});

test("an association may join twice, leave and come back, and belong to several alliances", async () => {
  const first = await anAlliance(aiw, emsland);
  const second = await anAlliance(emsland);
  await join(officeOf(emsland), first.id);
  expect(await memberOf(db, first.id, emsland.id)).toBe(true);
  expect(await memberOf(db, second.id, emsland.id)).toBe(true);
  expect(await memberOf(db, second.id, aiw.id)).toBe(false);

  const key = { allianceId: first.id, associationId: emsland.id };
  await db.allianceMember.updateMany({ where: key, data: { leftAt: theEveningBefore } });
  expect(await memberOf(db, first.id, emsland.id)).toBe(false);
  await join(officeOf(emsland), first.id);
  expect(await memberOf(db, first.id, emsland.id)).toBe(true);
});

test("nobody joins an alliance that does not exist", async () => {
  await expect(join(officeOf(aiw), "nowhere")).rejects.toMatchObject({ status: 404 });
});

test("one association answers for a district in an alliance, another one in another", async () => {
  const alliance = await anAlliance(aiw, emsland);
  const other = await anAlliance(emsland);
  await answering(aiw, alliance, ["05554", "05558"]);

  expect(await answerFor(officeOf(emsland), alliance.id, ["05554"])).toEqual({
    ok: false,
    refusal: "district-taken",
  });
  expect(await answerFor(officeOf(emsland), other.id, ["05554"])).toEqual({ ok: true });
  expect(await answerFor(officeOf(aiw), other.id, ["05558"])).toMatchObject({
    refusal: "not-in-alliance",
  });
  expect(await answerFor(officeOf(aiw), alliance.id, ["99999"])).toMatchObject({
    refusal: "district-unknown",
  });
  const kept = await db.responsibility.findMany({ where: { allianceId: alliance.id } });
  expect(kept.map(({ ags }) => ags).sort()).toEqual(["05554", "05558"]);
});
