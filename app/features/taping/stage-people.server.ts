import { silence } from "#app/features/rooms/heartbeat.ts";
import { staffInSession } from "#app/features/rooms/moderation.ts";
import { namingIn, shownName } from "#app/features/rooms/shown-name.ts";
import type { Prisma, Tx } from "#app/platform/db.server.ts";
import { answerOf, type OnStage, recordingPurpose, type Subject } from "./taping.ts";

/**
 * Who may be seen and heard in the room of a session right now by their role: experts, who runs it, guests on stage,
 * in a round everybody. There is who gives signs of life, and who got a key a moment ago and will give the first.
 */
export async function findOnStage(
  tx: Tx,
  { sessionId, askedAt }: { sessionId: string; askedAt: Date },
  now: Date,
): Promise<OnStage[]> {
  const since = new Date(now.getTime() - silence);
  const entries = await tx.roomEntry.findMany({
    where: {
      room: { sessionId },
      OR: [{ lastSeenAt: { gt: since } }, { issuedAt: { gt: since } }],
    },
    orderBy: [{ issuedAt: "desc" }, { identity: "asc" }],
    select: entryFields,
  });
  const out = await tx.roomEntry.findMany({
    where: { room: { sessionId }, removedAt: { not: null } },
    select: { registrationId: true, engagementId: true },
  });
  const consents = await tx.consent.findMany({
    where: { sessionId, purpose: recordingPurpose },
    select: { subjectKind: true, subjectId: true, verifiedAt: true, withdrawnAt: true },
  });
  const answers = new Map(consents.map((one) => [keyOf(one.subjectKind, one.subjectId), one]));
  const isOut = ({ registrationId, engagementId }: Entry) =>
    out.some(
      (one) =>
        (registrationId && one.registrationId === registrationId) ||
        (engagementId && one.engagementId === engagementId),
    );
  const people = new Map<string, OnStage>();
  for (const entry of entries) {
    const role = roleOf(entry);
    if (!role || !isHere(entry) || isOut(entry)) continue;
    const subject = subjectIn(entry, sessionId);
    const key = keyOf(subject.kind, subject.id);
    const known = people.get(key);
    if (known) {
      if (known.identities.length < newest) known.identities.push(entry.identity);
      continue;
    }
    const answer = answerOf(answers.get(key), askedAt);
    people.set(key, { subject, role, answer, name: nameOf(entry), identities: [entry.identity] });
  }
  return [...people.values()].reverse();
}

/** Whoever has more windows open than this has closed the older ones. */
const newest = 3;

const keyOf = (kind: string, id: string) => `${kind} ${id}`;

const entryFields = {
  identity: true,
  displayName: true,
  registrationId: true,
  engagementId: true,
  staffId: true,
  partnerId: true,
  attendances: { orderBy: { joinedAt: "desc" }, take: 1, select: { leftAt: true, missedAt: true } },
  engagement: { select: { speaker: { select: { name: true } } } },
  room: { select: { session: { select: { format: true } } } },
  registration: {
    select: {
      status: true,
      name: true,
      company: true,
      stageInvitations: { where: { answer: "yes", endedAt: null }, select: { naming: true } },
    },
  },
} satisfies Prisma.RoomEntrySelect;

type Entry = Prisma.RoomEntryGetPayload<{ select: typeof entryFields }>;

/** Null for who only listens, and for who holds no seat and no engagement any more. */
function roleOf({
  registration,
  engagementId,
  engagement,
  staffId,
  partnerId,
  room,
}: Entry): OnStage["role"] | null {
  if (engagementId) return engagement?.speaker ? "expert" : null;
  if (!registration) return staffId && !partnerId ? "moderator" : null;
  if (registration.status !== "seated") return null;
  const isUp = registration.stageInvitations.length > 0;
  return isUp || room.session.format === "round" ? "guest" : null;
}

const isHere = ({ attendances: [last] }: Entry) =>
  !last || (last.leftAt === null && last.missedAt === null);

function subjectIn({ registrationId, engagementId, staffId }: Entry, sessionId: string): Subject {
  if (registrationId) return { kind: "registration", id: registrationId };
  if (engagementId) return { kind: "expert", id: engagementId };
  return { kind: "staff", id: staffInSession(staffId ?? "", sessionId) };
}

/** As they are named on stage. */
function nameOf({ displayName, registration }: Entry) {
  const invitation = registration?.stageInvitations[0];
  if (!registration || !invitation) return displayName;
  const named = { displayName: registration.name, company: registration.company };
  return shownName(namingIn(invitation.naming), named);
}
