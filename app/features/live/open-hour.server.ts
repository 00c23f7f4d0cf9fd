import { floorOf } from "#app/features/floor/own-floor.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { findChoices } from "#app/features/polls/find-polls.server.ts";
import { findOwn, getAsker } from "#app/features/questions/find-asked.server.ts";
import type { Voter } from "#app/features/questions/questions.ts";
import { entranceFor, ownEntry } from "#app/features/rooms/entries.server.ts";
import type { Visitor } from "#app/features/rooms/visitor.server.ts";
import { ownTapingOf } from "#app/features/taping/own-taping.server.ts";
import { eventOf, openStream } from "#app/platform/event-stream.server.ts";
import type { OwnView } from "./live.ts";
import { readHour } from "./read-hour.server.ts";
import { dropUnread, type Hour, hourOf, type Reader, removeReader } from "./readers.server.ts";
import { refresh, startSigns } from "./tell-readers.server.ts";

const nothing = { questions: [], votedFor: [] };

/**
 * The stream of an hour for who has gone in and may still be there; one for each person, the newest. To a HEAD nothing
 * would ever flow, so that only a GET opens it.
 * Anybody else gets a 409, after which a browser does not ask again.
 */
export async function openHour(
  request: Request,
  { now }: Pick<Scope, "now">,
  visitor: Visitor,
  pass: string | null,
) {
  const mayRead = pass && request.method === "GET" && (await entranceFor(visitor, now)) === "open";
  const entry = mayRead && (await ownEntry(visitor, pass));
  if (!entry) return new Response(null, { status: 409 });
  const { sessionId, voter, person } = placeOf(visitor);
  const own = await ownOf(visitor);
  return withHour(sessionId, (hour) => {
    if (request.signal.aborted) return new Response(null, { status: 409 });
    const { outlet, response } = openStream(request, () =>
      removeReader({ sessionId, person, outlet }),
    );
    const hearsTicksOnly = visitor.role === "partner";
    join(hour, { sessionId, person, identity: entry.identity, voter, hearsTicksOnly, own, outlet });
    return response;
  });
}

/** Does `work` with the hour once it has a view; whoever goes meanwhile, and if reading fails, nothing is left behind. */
async function withHour<T>(sessionId: string, work: (hour: Hour) => T): Promise<T> {
  const hour = hourOf(sessionId);
  hour.coming += 1;
  try {
    if (!hour.view) await refresh(sessionId);
    return work(hour);
  } finally {
    hour.coming -= 1;
    dropUnread(sessionId, hour);
  }
}

/** From now on this reader hears what changes; first of all the whole, or that there is something to look at. */
function join(hour: Hour, reader: Reader) {
  const { person, outlet } = reader;
  takePlaceOf(hour.readers.get(person));
  hour.readers.set(person, reader);
  if (reader.hearsTicksOnly) outlet.send(eventOf("tick", {}));
  else {
    outlet.send(eventOf("hour", hour.view));
    outlet.send(eventOf("own", reader.own));
  }
  startSigns();
}

/** The older page of this person hears that it shall not ask again, or the two would take the stream from each other. */
function takePlaceOf(older: Reader | undefined) {
  older?.outlet.send(eventOf("over", {}));
  older?.outlet.close();
}

/** The same once, for the page as it is first sent; `asker` is null for who does not ask. */
export async function readHourOnce(visitor: Visitor) {
  const { sessionId, voter } = placeOf(visitor);
  const [hour, own, asker] = await Promise.all([
    readHour(sessionId),
    ownOf(visitor),
    voter ? getAsker(voter) : null,
  ]);
  return { first: { hour, own }, asker };
}

/** What concerns this visitor alone. */
async function ownOf(visitor: Visitor): Promise<OwnView> {
  const { sessionId, voter } = placeOf(visitor);
  const [questions, choices, floor, taping] = await Promise.all([
    voter ? findOwn(voter, sessionId) : nothing,
    voter ? findChoices(voter, sessionId) : [],
    floorOf(visitor),
    ownTapingOf(visitor),
  ]);
  return { ...questions, choices, floor, taping };
}

function placeOf({ registrationId, pass, engagementId, staffId, partnerId, session }: Visitor) {
  const voter: Voter | null = registrationId
    ? { kind: "registration", id: registrationId }
    : pass && { kind: "pass", id: pass.id };
  const person = voter?.id ?? engagementId ?? `${staffId} ${partnerId}`;
  return { sessionId: session.id, voter, person };
}
