import { type Level, maySee, publicReach, type Reach } from "#app/features/companies/levels.ts";
import { reachOf, runningAt } from "#app/features/companies/reach.server.ts";
import { keepFields, typedProfile } from "#app/features/profiles/keep-fields.server.ts";
import { oneViewer, type Viewer } from "#app/features/profiles/profiles.ts";
import { getProfile } from "#app/features/profiles/read-profile.server.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { PersonScope } from "./person-scope.server.ts";
import { getRepresented } from "./represented.server.ts";

/** A company that somebody may edit. @throws 404 for one they do not act for, or only read */
async function getEditable(scope: PersonScope, companyId: string) {
  const { company, mayEdit } = await getRepresented(scope, companyId);
  orNotFound(mayEdit || null);
  return company;
}

/** The profile of one's company, to be edited. @throws 404 */
export async function getOwnProfile(scope: PersonScope, companyId: string) {
  const company = await getEditable(scope, companyId);
  return { company, typed: await typedProfile(company.id) };
}

/** Writes the profile of one's company. @throws 404 */
export async function keepProfile(scope: PersonScope, companyId: string, sent: FormData) {
  const company = await getEditable(scope, companyId);
  const { now, actor, person } = scope;
  return keepFields(company, sent, { now, actor, writer: `person:${person.id}` });
}

/** The profile of one's company as others read it: "gesehen von". @throws 404 */
export async function getOwnPreview(scope: PersonScope, companyId: string, asked: string | null) {
  const { now, locale } = scope;
  const { company } = await getRepresented(scope, companyId);
  const { nameLevel, hiddenAt, memberships } = await db.company.findUniqueOrThrow({
    where: { id: company.id },
    select: {
      ...{ nameLevel: true, hiddenAt: true },
      memberships: { where: runningAt(now), select: { associationId: true } },
    },
  });
  const viewer = oneViewer(asked);
  const memberOf = memberships.map(({ associationId }) => associationId);
  const reach = await reachOfViewer(viewer, memberOf);
  const isFound = !hiddenAt && maySee(nameLevel as Level, memberOf, reach);
  const fields = isFound ? (await getProfile({ reach, now, locale }, companyId)).fields : [];
  return { viewer, isFound, isRunning: memberOf.length > 0, fields };
}

/** Partners of the company's associations, with nothing of their own. */
const reachOfViewer = async (viewer: Viewer, ids: string[]): Promise<Reach> =>
  viewer === "" ? reachOf(ids) : viewer === "partner" ? { own: [], allied: ids } : publicReach;
