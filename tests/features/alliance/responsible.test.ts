import { beforeEach, expect, test } from "vitest";
import { responsibleFor } from "#app/features/alliance/responsible.server.ts";
import { adopt } from "#app/features/pool/adopt.server.ts";
import { list } from "#app/features/pool/list.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  answering,
  aSession,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";

let aiw: Association;
let emsland: Association;
let steinfurt: Association;
let alliance: { id: string };

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  steinfurt = await anAssociation("steinfurt");
  alliance = await anAlliance(aiw, emsland, steinfurt);
  await answering(aiw, alliance, ["05554"]);
  await answering(steinfurt, alliance, ["05566"]);
});

const who = (sessionId: string, through: Association, ags: string | null) =>
  responsibleFor(db, { sessionId, throughId: through.id, ags });

test("a guest's district decides who answers, whoever they came through", async () => {
  const { id } = await aSession(aiw, { alliance, adoptedBy: emsland });
  const steinfurtAnswers = { allianceId: alliance.id, responsibleId: steinfurt.id };

  expect(await who(id, emsland, "05566")).toEqual(steinfurtAnswers);
  expect(await who(id, aiw, "05566")).toEqual(steinfurtAnswers);
  expect(await who(id, aiw, "05554")).toMatchObject({ responsibleId: aiw.id });
});

test("a district nobody answers for, or none at all, belongs to nobody", async () => {
  const { id } = await aSession(aiw, { alliance });

  expect(await who(id, aiw, "09162")).toEqual({ allianceId: alliance.id, responsibleId: null });
  expect(await who(id, aiw, null)).toEqual({ allianceId: alliance.id, responsibleId: null });
});

test("a session outside every alliance has no such answer", async () => {
  const { id } = await aSession(aiw);

  expect(await who(id, aiw, "05554")).toBeNull();
});

test("through an adopter, the alliance it was adopted in counts; at the host, the first listed", async () => {
  const other = await anAlliance(aiw, emsland);
  await answering(emsland, other, ["05566"]);
  const { id } = await aSession(aiw, { alliance });
  await list(officeOf(aiw, later(theEveningBefore, 1)), id, { allianceId: other.id });
  await adopt(officeOf(emsland), id, { allianceId: other.id });

  expect(await who(id, emsland, "05566")).toMatchObject({ responsibleId: emsland.id });
  expect(await who(id, aiw, "05566")).toMatchObject({ responsibleId: steinfurt.id });
});

test("an association that left answers for nobody", async () => {
  const { id } = await aSession(aiw, { alliance });
  const key = { allianceId: alliance.id, associationId: steinfurt.id };
  await db.allianceMember.updateMany({ where: key, data: { leftAt: theEveningBefore } });

  expect(await who(id, aiw, "05566")).toEqual({ allianceId: alliance.id, responsibleId: null });
});
