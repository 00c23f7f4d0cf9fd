import type { Actor, Scope } from "#app/features/identity/scope.ts";
import { afterCommit, Prisma, type Tx, transact } from "#app/platform/db.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { type Author, type ChatForm, type ChatRefusal, mostInAMinute } from "./chat.ts";

type Outcome = { ok: true; id: string } | { ok: false; refusal: ChatRefusal };

/**
 * Says something in the chat of a session. The session is locked as it is read, so that nothing comes after the chat
 * was switched off, and one person's messages come one after the other. @throws 404 for who has no place in it
 */
export const sayInChat = (scope: Scope, sessionId: string, { message, shownAs }: ChatForm) =>
  transact(async (tx): Promise<Outcome> => {
    const author = authorOf(scope.actor);
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext(${`chat ${author.id}`}))`;
    const [session] = await tx.$queryRaw<{ format: string; isOpen: boolean }[]>`
      SELECT format, coalesce("chatOpen", format = 'round') AS "isOpen" FROM "Session" session
      WHERE id = ${sessionId} AND ${mayTalk(author, scope)} FOR SHARE`;
    if (!session) throw notFound();
    if (!session.isOpen) return { ok: false, refusal: "closed" };
    if (await isTooFast(tx, author, scope.now)) return { ok: false, refusal: "too-fast" };
    const id = newId();
    const asGuest = session.format === "round" ? "room" : shownAs;
    await tx.chatMessage.create({
      data: {
        ...{ id, sessionId, authorKind: author.kind, authorId: author.id, text: message },
        ...{ saidAt: scope.now, shownAs: author.kind === "registration" ? asGuest : "name" },
      },
    });
    await afterCommit(tx, async () => hourChanged(sessionId));
    return { ok: true, id };
  });

function authorOf(actor: Actor): Author {
  if (actor.kind === "guest") return { kind: "registration", id: actor.registrationId };
  if (actor.kind === "expert") return { kind: "expert", id: actor.engagementId };
  if (actor.kind === "staff") return { kind: "staff", id: actor.staffId };
  throw notFound();
}

const mayTalk = ({ kind, id }: Author, { association }: Scope) =>
  kind === "registration"
    ? Prisma.sql`EXISTS (SELECT FROM "Registration" seat
        WHERE seat.id = ${id} AND seat."sessionId" = session.id AND seat.status = 'seated')`
    : kind === "expert"
      ? Prisma.sql`EXISTS (SELECT FROM "Engagement" one
        WHERE one.id = ${id} AND one."sessionId" = session.id AND session."hostId" = ${association.id})`
      : Prisma.sql`session."hostId" = ${association.id}`;

const isTooFast = async (tx: Tx, author: Author, now: Date) =>
  (await tx.chatMessage.count({
    where: {
      ...{ authorKind: author.kind, authorId: author.id },
      saidAt: { gt: new Date(now.getTime() - 60_000) },
    },
  })) >= mostInAMinute;
