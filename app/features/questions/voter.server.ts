import type { Actor } from "#app/features/identity/scope.ts";
import { Prisma } from "#app/platform/db.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { Voter } from "./questions.ts";

/** Who asks and votes in this scope. @throws 404 for who does neither */
export function voterOf({ actor }: { actor: Actor }): Voter {
  if (actor.kind === "guest") return { kind: "registration", id: actor.registrationId };
  if (actor.kind === "pass") return { kind: "pass", id: actor.passId };
  if (actor.kind === "asker") return { kind: "asker", id: actor.askerId };
  throw notFound();
}

/**
 * Whether this voter has a say in the session of `sessionId`, as a condition: a place that is held, a confirmed
 * asker, a pass that nobody has ended, which stays so until the statement is through.
 */
export const hasSay = ({ kind, id }: Voter, sessionId: Prisma.Sql) =>
  kind === "registration"
    ? Prisma.sql`EXISTS (SELECT FROM "Registration" voter WHERE voter.id = ${id} AND voter."sessionId" = ${sessionId}
        AND voter.status IN ('seated', 'offered', 'waiting'))`
    : kind === "asker"
      ? Prisma.sql`EXISTS (SELECT FROM "Asker" voter WHERE voter.id = ${id} AND voter."sessionId" = ${sessionId}
        AND voter."confirmedAt" IS NOT NULL)`
      : Prisma.sql`EXISTS (SELECT FROM "RoomPass" voter WHERE voter.id = ${id} AND voter."sessionId" = ${sessionId}
        AND voter."endedAt" IS NULL FOR SHARE)`;

/** While a session is to come or runs, and half an hour longer, as long as its doors stay open. */
export const takesQuestions = (session: Prisma.Sql, now: Date) => Prisma.sql`(
  ${session}."publishedAt" IS NOT NULL AND ${session}."cancelledAt" IS NULL
  AND ${session}."endsAt" + interval '30 minutes' > ${now})`;
