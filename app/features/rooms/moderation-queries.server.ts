import type { Scope } from "#app/features/identity/scope.ts";
import { findLaterEnds } from "#app/features/sessions/later-ends.server.ts";
import { hostedBy } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { silence } from "./heartbeat.ts";
import type { InRoom } from "./moderation.ts";
import { doorOf, isClosed, type Role } from "./rooms.ts";
import type { Visitor } from "./visitor.server.ts";

/** Who is in the room and who was sent out of it, once each; who runs the room for the host may ask. */
export async function findPeopleInRoom(scope: Scope, sessionId: string) {
  const since = new Date(scope.now.getTime() - silence);
  const entries = await db.roomEntry.findMany({
    where: {
      room: { session: { id: sessionId, ...hostedBy(scope) } },
      NOT: { removedAt: null, pass: { endedAt: { not: null } } },
      OR: [
        { removedAt: { not: null } },
        { lastSeenAt: { gt: since } },
        { attendances: { some: { leftAt: null, missedAt: null } } },
      ],
    },
    orderBy: [{ issuedAt: "desc" }, { identity: "asc" }],
    select: entryFields,
  });
  const isHere = ({ attendances: [last], lastSeenAt }: Entry) =>
    last
      ? last.leftAt === null && last.missedAt === null
      : lastSeenAt !== null && lastSeenAt > since;
  const removed = eachOnce(entries.filter(({ removedAt }) => removedAt));
  const out = new Set(removed.map(keyOf));
  const present = eachOnce(entries.filter((one) => isHere(one) && !out.has(keyOf(one))));
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
  removedAt: true,
  lastSeenAt: true,
  room: { select: { session: { select: { format: true } } } },
  attendances: { orderBy: { joinedAt: "desc" }, take: 1, select: { leftAt: true, missedAt: true } },
} as const;

type Entry = {
  identity: string;
  displayName: string;
  registrationId: string | null;
  engagementId: string | null;
  passId: string | null;
  staffId: string | null;
  removedAt: Date | null;
  lastSeenAt: Date | null;
  room: { session: { format: string } };
  attendances: { leftAt: Date | null; missedAt: Date | null }[];
};

const keyOf = ({ registrationId, engagementId, passId, staffId }: Entry) =>
  registrationId ?? engagementId ?? passId ?? staffId ?? "";

/** The newest entry of each person. */
const eachOnce = (entries: Entry[]) => [
  ...new Map(entries.toReversed().map((entry) => [keyOf(entry), entry])).values(),
];

const roleOf = ({ registrationId, engagementId, passId }: Entry): Role =>
  registrationId || passId ? "attendee" : engagementId ? "expert" : "moderator";

const shownTo =
  ({ actor }: Scope) =>
  (entry: Entry): InRoom => ({
    identity: entry.identity,
    name: entry.displayName,
    role: roleOf(entry),
    maySpeak: roleOf(entry) !== "attendee" || entry.room.session.format === "round",
    hasSeat: entry.registrationId !== null,
    isOwn: actor.kind === "staff" && entry.staffId === actor.staffId,
  });

const collator = new Intl.Collator("de");
const places: Role[] = ["expert", "moderator", "attendee"];

/** Who may speak first, then by name. */
const byPlace = (one: InRoom, other: InRoom) =>
  places.indexOf(one.role) - places.indexOf(other.role) || collator.compare(one.name, other.name);
