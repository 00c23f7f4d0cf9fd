import { findCaptions } from "#app/features/captions/find-captions.server.ts";
import { findAnnounced } from "#app/features/chat/find-chat.server.ts";
import { handsInOrder } from "#app/features/floor/hands-in-order.server.ts";
import { findSigning } from "#app/features/floor/signing.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { areAtOnce } from "#app/features/questions/find-asked.server.ts";
import { findQuestionsBeside } from "#app/features/questions/find-to-run.server.ts";
import { isHere, maybeHere, signsOfLife } from "#app/features/rooms/here.server.ts";
import { besideHost } from "#app/features/sessions/visibility.server.ts";
import { findTapingState } from "#app/features/taping/own-taping.server.ts";
import { findOnStage } from "#app/features/taping/stage-people.server.ts";
import { db, type Prisma, transact } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { PeopleBeside } from "./comoderation.ts";

/** What goes on, as a partner sees it: nobody's name but of its own guests and of those on stage. @throws 404 */
export async function findHourBeside(scope: Scope, sessionId: string) {
  const [questions, isAtOnce, people, announced, captions, signing, taping] = await Promise.all([
    findQuestionsBeside(scope, sessionId),
    areAtOnce(sessionId),
    findPeopleBeside(scope, sessionId),
    findAnnounced(scope, sessionId),
    findCaptions(scope, sessionId),
    findSigning(sessionId),
    findTapingState(sessionId),
  ]);
  return { questions, isAtOnce, people, announced, ...captions, signing, taping };
}

/** Who is there: the own guests by name, who is on stage as everybody reads them, all others as a number. @throws 404 */
export async function findPeopleBeside(scope: Scope, sessionId: string): Promise<PeopleBeside> {
  const where = { id: sessionId, ...besideHost(scope) };
  orNotFound(await db.session.findFirst({ where, select: { id: true } }));
  const { id: throughId } = scope.association;
  const [stage, own, others, hands] = await Promise.all([
    transact((tx) => findOnStage(tx, { sessionId, askedAt: scope.now }, scope.now)),
    findHere(scope, sessionId, { registration: { throughId } }),
    findHere(scope, sessionId, {
      OR: [{ registration: { throughId: { not: throughId } } }, { pass: { endedAt: null } }],
    }),
    handsInOrder(sessionId),
  ]);
  const named = await db.registration.findMany({
    where: { id: { in: own }, throughId },
    orderBy: { id: "asc" },
    select: { id: true, name: true },
  });
  const placeOf = (id: string) => hands.findIndex(({ registrationId }) => registrationId === id);
  return {
    onStage: stage.map(({ name }) => name),
    own: sortedBy(named, ({ name }) => name).map(({ id, name }) => ({
      id,
      name,
      hand: placeOf(id) + 1 || null,
    })),
    others: others.length,
    hands: hands.length,
  };
}

/** The ids of seats and passes behind which somebody of the audience is in the room; no name is read. */
async function findHere(
  { now }: Pick<Scope, "now">,
  sessionId: string,
  audience: Prisma.RoomEntryWhereInput,
): Promise<string[]> {
  const room = { sessionId };
  const [entries, removed] = await Promise.all([
    db.roomEntry.findMany({
      where: { room, AND: [audience, { OR: maybeHere(now) }] },
      select: { registrationId: true, passId: true, ...signsOfLife },
    }),
    db.roomEntry.findMany({
      where: { room, removedAt: { not: null } },
      select: { registrationId: true, passId: true },
    }),
  ]);
  const idOf = (one: { registrationId: string | null; passId: string | null }) =>
    one.registrationId ?? one.passId ?? "";
  const out = new Set(removed.map(idOf));
  const here = entries.filter((one) => isHere(one, now)).map(idOf);
  return [...new Set(here)].filter((id) => !out.has(id));
}
