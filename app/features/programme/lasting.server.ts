import { DateTime } from "luxon";
import type { Lasting } from "#app/platform/kept-pages.server.ts";
import type { Stale } from "#app/platform/stale.server.ts";
import { houseZone } from "#app/zones.ts";

type Shown = { id: string; startsAt?: Date; endsAt?: Date };
type Asked = {
  now: Date;
  association?: { zone: string };
  filters?: { free?: boolean; [name: string]: unknown };
  page?: number;
};

/** Which sessions have a free seat depends on every seat. */
const anySeat = "any-seat";

/** A view that found nothing is not worth keeping: anybody can ask for any number of those. */
const never = { of: [], forMs: 0 };

/**
 * How long a page that shows these sessions stays true: until the next of them starts or ends, or the
 * day does. It tells of their seats.
 */
export function lastingOf(
  shown: Shown[],
  { now, association, filters = {}, page = 1 }: Asked,
): Lasting {
  const isNarrowed = page > 1 || Object.values(filters).some(Boolean);
  if (shown.length === 0 && isNarrowed) return never;
  const today = DateTime.fromJSDate(now, { zone: association?.zone ?? houseZone });
  const midnight = today.plus({ days: 1 }).startOf("day").toMillis();
  const edges = shown.flatMap(({ startsAt = now, endsAt = now }) => [+startsAt, +endsAt]);
  const next = [midnight, ...edges].filter((edge) => edge > now.getTime());
  return {
    of: [...shown.map(({ id }) => id), ...(filters.free ? [anySeat] : [])],
    forMs: Math.min(...next) - now.getTime(),
  };
}

/** A feed tells neither of seats nor of what is over; a narrowed one is asked for too seldom. */
export const lastingOfFeed = (reader: Asked, filters: object): Lasting =>
  Object.values(filters).some(Boolean) ? never : lastingOf([], reader);

/** What pages of the member directory tell of. */
export const ofDirectory = "directory";

type Told = { type: string; sessionId?: unknown };

/** What happens to one person or behind the doors changes no page for everybody. */
const unseen =
  /^(adoption-rule|circular|room|floor|mail|delivery|own-data|person|representation|claim|staff|planning|login)\.|^expert\.link-|^session\.reminder-|^question\.(asked|claimed)$|^captions\.(link|key)-|^company\.contacts-/;

/** A file, and what becomes of a question; one that is only asked nobody reads yet. */
const ofItsSession = /^material\.|^agenda\.|^captions\.transcript-|^question\.(?!asked$|claimed$)/;

/** Which kept pages a fact concerns: a place, a file or a question those that tell of its session, most others all. */
export function staleBy({ type, sessionId }: Told): Stale {
  if (type.startsWith("registration.") && typeof sessionId === "string")
    return [sessionId, anySeat];
  if (type === "profile.changed") return [ofDirectory];
  if (ofItsSession.test(type) && typeof sessionId === "string") return [sessionId];
  return unseen.test(type) ? [] : "everything";
}
