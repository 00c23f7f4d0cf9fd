import { type Level, maySee, publicReach, type Reach } from "#app/features/companies/levels.ts";
import { everMemberOf, reachOf, runningAt } from "#app/features/companies/reach.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { oneViewer, type Viewer } from "./profiles.ts";
import { getProfile } from "./read-profile.server.ts";

/** The profile of a member as the office reads it, or as those would to whom it looks: "gesehen von". @throws 404 */
export async function getPreview(scope: Scope, companyId: string, asked: string | null) {
  const { association, now, locale } = scope;
  const viewer = oneViewer(asked);
  const company = orNotFound(
    await db.company.findFirst({
      where: { id: companyId, ...everMemberOf(association.id) },
      select: {
        ...{ nameLevel: true, hiddenAt: true },
        memberships: { where: runningAt(now), select: { associationId: true } },
      },
    }),
  );
  const reach = await reachOfViewer(viewer, association.id);
  const memberOf = company.memberships.map(({ associationId }) => associationId);
  const isFound = !company.hiddenAt && maySee(company.nameLevel as Level, memberOf, reach);
  const fields = isFound ? (await getProfile({ reach, now, locale }, companyId)).fields : [];
  return { viewer, isFound, isRunning: memberOf.includes(association.id), fields };
}

export type Preview = Awaited<ReturnType<typeof getPreview>>;

/** A partner of this very association, with nothing of its own. */
const reachOfViewer = async (viewer: Viewer, id: string): Promise<Reach> =>
  viewer === "" ? reachOf([id]) : viewer === "partner" ? { own: [], allied: [id] } : publicReach;
