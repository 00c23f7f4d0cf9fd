import type { Scope } from "#app/features/identity/scope.ts";
import { shownBy } from "#app/features/sessions/visibility.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { livekitConnection } from "#app/platform/livekit.server.ts";
import { shortMoment } from "#app/ui/moments.ts";
import { whenWords } from "#app/ui/when.ts";
import type { Part, RoomNetwork, Verdict } from "./checks.ts";

/** What the page of a check shows: to who has a link or a pass their own session, to a visitor one that is shown. @throws 404 */
export async function getCheckPage(scope: Scope, sessionId?: string) {
  const { association, locale, now } = scope;
  const session = await sessionOf(scope, sessionId);
  return {
    phone: association.contactPhone,
    title: session.title,
    when: whenWords({ ...session, locale, now }).longZoned,
    part: partOf(scope, session.format),
    isKept: scope.actor.kind === "guest" || scope.actor.kind === "expert",
    last: await findLast(scope),
    network: roomNetwork(),
  };
}

/** The newest check behind this link, and where the next one is made. */
export const findLastCheck = async (scope: Scope, href: string) => ({
  last: await findLast(scope),
  href,
});

async function findLast({ actor, locale, now, association }: Scope) {
  if (actor.kind !== "guest" && actor.kind !== "expert") return null;
  const found = await db.deviceCheck.findFirst({
    where:
      actor.kind === "guest"
        ? {
            registrationId: actor.registrationId,
            registration: { throughId: association.id },
          }
        : {
            engagementId: actor.engagementId,
            engagement: { session: { hostId: association.id } },
          },
    select: { verdict: true, checkedAt: true },
  });
  if (!found) return null;
  const { verdict, checkedAt } = found;
  const when = shortMoment(checkedAt, association.zone, locale, now);
  return { verdict: verdict as Verdict, when };
}

/** What the guest or expert of this scope does in the hour. */
export const partIn = async (scope: Scope) => partOf(scope, (await sessionOf(scope)).format);

const partOf = ({ actor }: Pick<Scope, "actor">, format: string): Part =>
  actor.kind === "expert" ? "stage" : format === "round" ? "speak" : "listen";

const sessionOf = async (scope: Scope, id?: string) =>
  orNotFound(
    await db.session.findFirst({
      where: { ...(id && { id }), ...reachedBy(scope) },
      select: { title: true, startsAt: true, endsAt: true, zone: true, format: true },
    }),
  );

function reachedBy(scope: Scope): Prisma.SessionWhereInput {
  const { actor, association } = scope;
  if (actor.kind === "guest")
    return { registrations: { some: { id: actor.registrationId, throughId: association.id } } };
  if (actor.kind === "expert")
    return { hostId: association.id, speakers: { some: { engagementId: actor.engagementId } } };
  if (actor.kind === "pass") return { roomPasses: { some: { id: actor.passId } } };
  return shownBy(scope);
}

/** Null where there is no room server, so that nothing can be checked. */
function roomNetwork(): RoomNetwork | null {
  const connection = livekitConnection();
  if (!connection) return null;
  const { hostname: host, port, protocol } = new URL(connection.url);
  const https = port || (/^(wss|https):$/.test(protocol) ? "443" : "80");
  const { LIVEKIT_UDP_PORTS: udp, LIVEKIT_TCP_PORT: tcp, LIVEKIT_TURN_HOST: turn } = env;
  return { host, https, udp, tcp: String(tcp), turn: turn ?? null };
}
