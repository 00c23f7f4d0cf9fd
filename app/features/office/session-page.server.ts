import { findFollowUp } from "#app/features/followups/find-follow-up.server.ts";
import { hasRight } from "#app/features/identity/staff.ts";
import type { StaffScope } from "#app/features/identity/staff-scope.server.ts";
import { findDeskMaterials } from "#app/features/materials/materials-shown.server.ts";
import { queryOf, readFilter } from "#app/features/people/people.ts";
import { findSeriesOf } from "#app/features/programme/find-series-of.server.ts";
import { findUndo } from "#app/features/sessions/find-undo.server.ts";
import { peopleOf } from "#app/features/sessions/people-told.server.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { pathsIn } from "#app/paths.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { getDeskSession, getReach } from "./desk-session-queries.server.ts";

const noFilter = readFilter(new URLSearchParams());

/** A session's page on the desk, as this person may see it. @throws 404 for who neither hosts nor shows it. */
export async function getSessionPage(scope: StaffScope, id: string) {
  const { association, actor, locale, now } = scope;
  const session = await getDeskSession(scope, id);
  const { isHost, publishedAt } = session;
  const go = pathsIn(locale);
  const mayPlan = hasRight(actor.role, "plan");
  const mayName = hasRight(actor.role, "names");
  const poorOnes = queryOf({ ...noFilter, session: id, mark: "poor-check" });
  const poorChecksHref = mayName ? go.people(association.slug, poorOnes) : null;
  const [reach, undo, people, series, files, followUp] = await Promise.all([
    isHost ? getReach(scope, id) : null,
    isHost && mayPlan ? findUndo(scope, id) : null,
    isHost ? peopleOf(scope, id) : null,
    publishedAt ? findSeriesOf(scope, id) : null,
    isHost ? null : findDeskMaterials(scope, id),
    findFollowUp(scope, id),
  ]);
  return {
    mayRun: isHost && publishedAt !== null && hasRight(actor.role, "moderate"),
    ...{
      session: { ...session, isPublic: publishedAt !== null, poorChecksHref },
      mayName,
      mayPlan,
      reach,
      undo,
    },
    followUp,
    /** The host's files, for who has adopted; the host itself has a page for them. */
    files: files?.materials ?? [],
    counts: people?.byAssociation ?? null,
    isOpen: closedBecause(session, now) === null,
    url: publishedAt ? publicUrl + go.session(association.slug, id) : null,
    series: series && { ...series, url: publicUrl + go.series(association.slug, series.id) },
  };
}
