import type { Scope } from "#app/features/identity/scope.ts";
import { hostedBy } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { type AgendaToRun, type Point, pointNow } from "./agenda.ts";

export const inOrder = [{ place: "asc" as const }, { id: "asc" as const }];

/** The points of a session, for everybody who may see it. */
export const findAgenda = (sessionId: string): Promise<Point[]> =>
  db.agendaPoint.findMany({
    where: { sessionId },
    orderBy: inOrder,
    select: { id: true, minutes: true, title: true },
  });

/** The same with what is on now, for who speaks and who runs the session. */
export async function findAgendaToRun(
  { now }: Pick<Scope, "now">,
  sessionId: string,
): Promise<AgendaToRun> {
  const { startsAt, endsAt, agenda } = await db.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: {
      ...{ startsAt: true, endsAt: true },
      agenda: {
        orderBy: inOrder,
        select: { id: true, minutes: true, title: true, begunAt: true },
      },
    },
  });
  return {
    points: agenda.map(({ id, minutes, title }) => ({ id, minutes, title })),
    current: pointNow(agenda, startsAt, now),
    sessionEndsAt: endsAt,
    now,
  };
}

/** What the desk changes. @throws 404 for all but the host */
export async function getAgenda(scope: Scope, sessionId: string) {
  const session = orNotFound(
    await db.session.findFirst({
      where: { id: sessionId, ...hostedBy(scope) },
      select: { title: true, startsAt: true, endsAt: true },
    }),
  );
  const minutes = Math.round((session.endsAt.getTime() - session.startsAt.getTime()) / 60_000);
  return { title: session.title, minutes, points: await findAgenda(sessionId) };
}
