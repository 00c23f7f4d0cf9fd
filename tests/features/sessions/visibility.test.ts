import { beforeEach, expect, test } from "vitest";
import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { shownBy, shownBySql } from "#app/features/sessions/visibility.server.ts";
import { db, Prisma, rowsOf } from "#app/platform/db.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  aSession,
  officeOf,
} from "#tests/support/cast.ts";

let aiw: Association;
let emsland: Association;
let steinfurt: Association;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
  steinfurt = await anAssociation("steinfurt");
});

const shown = async (association: Association) => {
  const found = await db.session.findMany({ where: shownBy({ association }) });
  return found.map(({ id }) => id).sort();
};
const shownInSql = async (association: Association) => {
  const found = await rowsOf<{ id: string }>(
    Prisma.sql`SELECT id FROM "Session" session WHERE ${shownBySql({ association })}`,
  );
  return found.map(({ id }) => id).sort();
};

test("an association shows what it hosts and what it adopted, whichever way it is asked", async () => {
  const alliance = await anAlliance(aiw, emsland, steinfurt);
  const own = await aSession(aiw, { alliance });
  const adopted = await aSession(aiw, { alliance, adoptedBy: [emsland, steinfurt] });
  const given = await aSession(aiw, { alliance, adoptedBy: [emsland] });
  await aSession(aiw, { draft: true });
  await unadopt(officeOf(emsland), given.id);

  const everything = [own, adopted, given].map(({ id }) => id).sort();
  for (const [association, ids] of [
    [aiw, everything],
    [emsland, [adopted.id]],
    [steinfurt, [adopted.id]],
  ] as const) {
    expect(await shown(association)).toEqual(ids);
    expect(await shownInSql(association)).toEqual(ids);
  }
});
