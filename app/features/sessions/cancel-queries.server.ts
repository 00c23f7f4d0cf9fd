import { namesOf, speakers } from "#app/features/experts/speakers.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { peopleOf } from "./people-told.server.ts";
import { closedBecause } from "./sessions.ts";
import { adopters, hostedBy } from "./visibility.server.ts";

/** What a cancellation would do, in numbers. @throws 404 for all but the host. */
export async function previewCancel(scope: Scope, id: string) {
  const { locale, now } = scope;
  const {
    speakers: speaking,
    _count,
    ...session
  } = orNotFound(
    await db.session.findFirst({
      where: { id, ...hostedBy(scope) },
      select: {
        title: true,
        startsAt: true,
        endsAt: true,
        zone: true,
        publishedAt: true,
        cancelledAt: true,
        speakers,
        _count: { select: { showings: adopters } },
      },
    }),
  );
  const people = await peopleOf(scope, id);
  return {
    ...session,
    people,
    offices: _count.showings,
    experts: namesOf(speaking, locale),
    refusal: closedBecause(session, now),
    /** A draft that nobody knows of is thrown away instead. */
    isDiscarded: session.publishedAt === null && people.total === 0,
  };
}
