import { beforeEach, expect, test } from "vitest";
import { adopt } from "#app/features/pool/adopt.server.ts";
import { list } from "#app/features/pool/list.server.ts";
import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { unlist } from "#app/features/pool/unlist.server.ts";
import {
  findHostOfFormerAdoption,
  findProgramme,
  getSession,
} from "#app/features/programme/queries.server.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  aSession,
  guestOf,
  officeOf,
  theSessionEnds,
} from "#tests/support/cast.ts";

let aiw: Association;
let emsland: Association;
let alliance: { id: string };

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  alliance = await anAlliance(aiw, emsland);
});

test("an adopted session stands in the partner's programme on the same seats", async () => {
  const { id } = await aSession(aiw, { alliance, seats: 50 });
  expect(await findProgramme(guestOf(emsland))).toEqual([]);

  expect(await adopt(officeOf(emsland), id, { introduction: "Auch für Meppen." })).toEqual({
    ok: true,
  });

  const [shown] = await findProgramme(guestOf(emsland));
  expect(shown).toMatchObject({
    id,
    isOwn: false,
    seats: { limit: 50, taken: 0, waiting: 0 },
    host: { slug: aiw.slug, namedAsHost: "vom Unternehmensverband AIW" },
    shownBy: [{ slug: aiw.slug }, { slug: emsland.slug }],
  });
  expect(await getSession(guestOf(emsland), id)).toMatchObject({
    introduction: "Auch für Meppen.",
  });
  expect(await getSession(guestOf(aiw), id)).toMatchObject({ introduction: null, isOwn: true });
});

test("only what is listed in a common alliance can be adopted", async () => {
  const { id } = await aSession(aiw);
  expect(await adopt(officeOf(emsland), id)).toEqual({ ok: false, refusal: "not-listed" });

  const stranger = await anAssociation("steinfurt");
  await list(officeOf(aiw), id, { allianceId: alliance.id });
  expect(await adopt(officeOf(stranger), id)).toEqual({ ok: false, refusal: "not-listed" });
  expect(await adopt(officeOf(emsland), id)).toEqual({ ok: true });
});

test("a host that left the alliance offers nothing there any more", async () => {
  const { id } = await aSession(aiw, { alliance });
  await db.allianceMember.updateMany({
    where: { associationId: aiw.id },
    data: { leftAt: new Date("2026-11-20") },
  });

  expect(await adopt(officeOf(emsland), id)).toMatchObject({ refusal: "not-listed" });
});

test("un-listing stops new adoptions, existing ones stay", async () => {
  const { id } = await aSession(aiw, { alliance, adoptedBy: emsland });
  const steinfurt = await anAssociation("steinfurt");
  await db.allianceMember.create({
    data: {
      allianceId: alliance.id,
      associationId: steinfurt.id,
      joinedAt: new Date("2026-11-02"),
    },
  });
  await unlist(officeOf(aiw), id, { allianceId: alliance.id });

  expect(await adopt(officeOf(steinfurt), id)).toMatchObject({ refusal: "not-listed" });
  expect(await findProgramme(guestOf(emsland))).toHaveLength(1);
});

test("adopting twice is adopting once", async () => {
  const { id } = await aSession(aiw, { alliance, adoptedBy: emsland });
  expect(await adopt(officeOf(emsland), id)).toEqual({ ok: true });

  const facts = await db.fact.findMany({ where: { type: "session.adopted" } });
  expect(facts.filter(({ payload }) => JSON.stringify(payload).includes(id))).toHaveLength(1);
});

test("after un-adopting, the page leads to the host's while that is public", async () => {
  const { id } = await aSession(aiw, { alliance, adoptedBy: emsland });
  expect(await findHostOfFormerAdoption(guestOf(emsland), id)).toBeNull();

  await unadopt(officeOf(emsland), id);

  await expect(getSession(guestOf(emsland), id)).rejects.toMatchObject({ status: 404 });
  expect(await findHostOfFormerAdoption(guestOf(emsland), id)).toBe(aiw.slug);
  expect(await adopt(officeOf(emsland), id)).toEqual({ ok: true });
  expect(await findHostOfFormerAdoption(guestOf(emsland), id)).toBeNull();
});

test("nobody adopts their own, a cancelled or a past session", async () => {
  const { id } = await aSession(aiw, { alliance });
  expect(await adopt(officeOf(aiw), id)).toMatchObject({ refusal: "own-session" });
  expect(await adopt(officeOf(emsland, theSessionEnds), id)).toMatchObject({
    refusal: "session-over",
  });
  await cancel(officeOf(aiw), id);
  expect(await adopt(officeOf(emsland), id)).toMatchObject({ refusal: "session-cancelled" });
});

test("a draft cannot be adopted, not even seen", async () => {
  const { id } = await aSession(aiw, { draft: true });

  await expect(adopt(officeOf(emsland), id)).rejects.toMatchObject({ status: 404 });
  expect(await findProgramme(guestOf(aiw))).toEqual([]);
});

test("an association without an adoption has nothing to un-adopt", async () => {
  const { id } = await aSession(aiw, { alliance });

  await expect(unadopt(officeOf(emsland), id)).rejects.toMatchObject({ status: 404 });
});
