import type { Scope } from "#app/features/identity/scope.ts";
import { hasRight } from "#app/features/identity/staff.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { shortMoment } from "#app/ui/moments.ts";
import { whenWords } from "#app/ui/when.ts";
import { countPassedOn, findChoices, type SessionChoice } from "./choices-queries.server.ts";
import { countBySession, getCountedSession } from "./count-queries.server.ts";
import type { PeopleFilter } from "./people.ts";
import { findPeople } from "./queries.server.ts";
import { hasOpened } from "./views.server.ts";

/** Everything the list of people shows, in words of this moment. */
export async function getPeoplePage(scope: Scope, filter: PeopleFilter) {
  const { association, actor, locale, now } = scope;
  const isOpened = await hasOpened(scope, filter.session);
  const [found, choices, passedOn, session, counts] = await Promise.all([
    findPeople(scope, filter, isOpened),
    findChoices(scope, isOpened),
    countPassedOn(scope, filter.session),
    filter.session ? getCountedSession(scope, filter.session) : null,
    filter.session ? countBySession(scope, filter.session) : null,
  ]);
  const whenOf = (one: Pick<SessionChoice, "startsAt" | "endsAt" | "zone">) =>
    whenWords({ ...one, locale, now }).long;
  const isStaff = actor.kind === "staff" && hasRight(actor.role, "plan");
  const sum = (counts: number[]) => counts.reduce((total, count) => total + count, 0);
  return {
    ...found,
    lines: found.people.map((one) => ({
      ...one,
      registered: shortMoment(one.registeredAt, association.zone, locale, now),
      when: shortMoment(one.startsAt, one.zone, locale, now),
    })),
    choices: {
      ...choices,
      sessions: choices.sessions.map((one) => ({
        value: one.id,
        label: `${shortMoment(one.startsAt, one.zone, locale, now)} ${one.title}`,
      })),
    },
    passedOn,
    isOpened,
    counts,
    session: session && {
      title: session.title,
      when: whenOf(session),
      seats: {
        taken: sum(session.pools.map(({ taken }) => taken)),
        limit: sum(session.pools.map(({ limit }) => limit)),
      },
    },
    mayEnter: isStaff && session !== null && closedBecause(session, now) === null,
  };
}
