import type { Scope } from "#app/features/identity/scope.ts";
import { findLaterEnds } from "#app/features/sessions/later-ends.server.ts";
import { hostedBy } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { isHere, maybeHere, signsOfLife } from "./here.server.ts";
import type { InRoom } from "./moderation.ts";
import { doorOf, isClosed, type Role } from "./rooms.ts";
import { speaksByRole } from "./shown-name.ts";
import type { Visitor } from "./visitor.server.ts";

/** Who is in the room and who was sent out of it, once each; who runs the room for the host may ask. */
export async function findPeopleInRoom(scope: Scope, sessionId: string) {
  const entries = await db.roomEntry.findMany({
    where: {
      room: { session: { id: sessionId, ...hostedBy(scope) } },
      NOT: { removedAt: null, pass: { endedAt: { not: null } } },
      OR: [{ removedAt: { not: null } }, ...maybeHere(scope.now)],
    },
    orderBy: [{ issuedAt: "desc" }, { identity: "asc" }],
    select: entryFields,
  });
  const removed = eachOnce(entries.filter(({ removedAt }) => removedAt));
  const out = new Set(removed.map(keyOf));
  const present = eachOnce(entries.filter((one) => isHere(one, scope.now) && !out.has(keyOf(one))));
  const shown = (some: Entry[]) => some.map(shownTo(scope)).sort(byPlace);
  return { present: shown(present), removed: shown(removed) };
}

/** What may be done about the end of a session right now, by who runs its room. */
export async function getEnding(scope: Scope, { session }: Visitor) {
  return {
    endsAt: session.endsAt,
    zone: session.zone,
    isLocked: session.room?.lockedAt != null,
    door: doorOf(session, "moderator", scope.now),
    hasBegun: session.startsAt < scope.now,
    isRunning: session.startsAt < scope.now && session.endsAt > scope.now,
    laterEnds: await findLaterEnds(scope, session.id),
    mayReopen:
      isClosed(session) && doorOf({ ...session, room: null }, "moderator", scope.now) === "open",
  };
}

export type Ending = Awaited<ReturnType<typeof getEnding>>;

const entryFields = {
  identity: true,
  displayName: true,
  registrationId: true,
  engagementId: true,
  passId: true,
  staffId: true,
  partnerId: true,
  removedAt: true,
  room: { select: { session: { select: { format: true } } } },
  ...signsOfLife,
} as const;

type Entry = {
  identity: string;
  displayName: string;
  registrationId: string | null;
  engagementId: string | null;
  passId: string | null;
  staffId: string | null;
  partnerId: string | null;
  removedAt: Date | null;
  lastSeenAt: Date | null;
  room: { session: { format: string } };
  attendances: { leftAt: Date | null; missedAt: Date | null }[];
};

const keyOf = ({ registrationId, engagementId, passId, staffId, partnerId }: Entry) =>
  registrationId ?? engagementId ?? passId ?? `${staffId} ${partnerId}`;

/** The newest entry of each person. */
const eachOnce = (entries: Entry[]) => [
  ...new Map(entries.toReversed().map((entry) => [keyOf(entry), entry])).values(),
];

function roleOf({ registrationId, engagementId, passId, partnerId }: Entry): Role {
  if (registrationId || passId) return "attendee";
  if (engagementId) return "expert";
  return partnerId ? "partner" : "moderator";
}

const shownTo =
  ({ actor }: Scope) =>
  (entry: Entry): InRoom => ({
    identity: entry.identity,
    name: entry.displayName,
    role: roleOf(entry),
    maySpeak: speaksByRole(roleOf(entry)) || entry.room.session.format === "round",
    hasSeat: entry.registrationId !== null,
    isOwn: actor.kind === "staff" && entry.staffId === actor.staffId && !entry.partnerId,
  });

const collator = new Intl.Collator("de");
const places: Role[] = ["expert", "moderator", "partner", "attendee"];

/** Who may speak first, then by name. */
const byPlace = (one: InRoom, other: InRoom) =>
  places.indexOf(one.role) - places.indexOf(other.role) || collator.compare(one.name, other.name);
