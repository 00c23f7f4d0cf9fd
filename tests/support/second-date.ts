import { planSessions } from "#app/features/planning/plan-sessions.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { type Association, later, officeOf, theSessionEnds, theSessionStarts } from "./cast.ts";

type Details = { seats: number; alliance?: { id: string }; openToAllAt: Date; id?: string };

/** The day after the first one, published; listed where an alliance is named. */
export async function aSecondDate(
  host: Association,
  first: string,
  { seats, alliance, openToAllAt, id = newShortId() }: Details,
) {
  const nextDay = 24 * 60;
  const planned = await planSessions(
    officeOf(host),
    { id, edition: 0 },
    {
      words: { topicSlug: "kurzarbeit", title: "Kurzarbeit Schritt für Schritt", seats },
      newTopic: null,
      dates: [
        { startsAt: later(theSessionStarts, nextDay), endsAt: later(theSessionEnds, nextDay) },
      ],
      kept: [],
      keptHours: 48,
      allianceIds: alliance ? [alliance.id] : [],
      publishAt: null,
      openToAllAt,
    },
    { secondDateOf: first },
  );
  if (!planned.ok) throw new Error(String(planned.refusal));
  return planned.sessionId;
}

/** "3 waiting" for guest number three: the active places of a session, by ticket. */
export async function placesIn(sessionId: string) {
  const places = await db.registration.findMany({
    where: { sessionId, status: { in: ["seated", "offered", "waiting"] } },
    orderBy: { ticket: "asc" },
    select: { name: true, status: true },
  });
  return places.map(({ name, status }) => `${name.replace("Gast ", "")} ${status}`);
}
