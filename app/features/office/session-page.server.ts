import { findFollowUp } from "#app/features/followups/find-follow-up.server.ts";
import { hasRight } from "#app/features/identity/staff.ts";
import type { StaffScope } from "#app/features/identity/staff-scope.server.ts";
import { findDeskMaterials } from "#app/features/materials/materials-shown.server.ts";
import { queryOf, readFilter } from "#app/features/people/people.ts";
import { findSeriesOf } from "#app/features/programme/find-series-of.server.ts";
import { mayBeRun } from "#app/features/rooms/rooms.ts";
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
  const { isHost, publishedAt, startsAt, endsAt, cancelledAt } = session;
  const isPublic = publishedAt !== null;
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
  const mayModerate = isPublic && hasRight(actor.role, "moderate");
  const mayRun = isHost && mayModerate;
  const mayCoModerate = !isHost && mayModerate && session.partnersModerate;
  const isOpen = closedBecause(session, now) === null;
  return {
    /** Which ways on there are, but those that hang on a foresight. */
    standing: {
      ...{ id, slug: association.slug, isHost, isPublic, isOpen },
      ...{ mayPlan, mayName, mayRun, mayCoModerate },
      hasContingent: session.contingent !== null,
      isOfSeries: session.seriesId !== null,
      isQueued: session.seats.waiting > 0,
      hasBegun: startsAt <= now,
    },
    /** Whether the room is open to who moderates beside the host. */
    isOpenBeside: mayCoModerate && !cancelledAt && mayBeRun({ startsAt, endsAt }, now),
    ...{
      session: { ...session, isPublic, poorChecksHref },
      mayRun,
      mayName,
      mayPlan,
      reach,
      undo,
    },
    followUp,
    /** The host's files, for who has adopted; the host itself has a page for them. */
    files: files?.materials ?? [],
    counts: people?.byAssociation ?? null,
    isOpen,
    url: publishedAt ? publicUrl + go.session(association.slug, id) : null,
    series: series && { ...series, url: publicUrl + go.series(association.slug, series.id) },
  };
}
