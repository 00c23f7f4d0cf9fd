import type { Scope } from "#app/features/identity/scope.ts";
import { findOwn } from "#app/features/questions/find-asked.server.ts";
import type { Voter } from "#app/features/questions/questions.ts";
import { entranceFor, ownEntry } from "#app/features/rooms/entries.server.ts";
import type { Visitor } from "#app/features/rooms/visitor.server.ts";
import { openStream } from "#app/platform/event-stream.server.ts";
import { addReader, readHour, removeReader } from "./hours.server.ts";
import type { HourView, OwnView } from "./live.ts";

const nothing: OwnView = { questions: [], votedFor: [] };

/**
 * The stream of an hour for who has gone in and may still be there; one for each person, the newest.
 * Anybody else gets a 409, after which a browser does not ask again.
 */
export async function openHour(
  request: Request,
  scope: Scope,
  visitor: Visitor,
  pass: string | null,
) {
  const mayRead = pass && (await entranceFor(visitor, scope.now)) === "open";
  const entry = mayRead && (await ownEntry(visitor, pass));
  if (!entry) return new Response(null, { status: 409 });
  const { sessionId, voter, person } = placeOf(visitor);
  const own = voter ? await findOwn(voter, sessionId) : nothing;
  const { outlet, response } = openStream(request, () =>
    removeReader({ sessionId, person, outlet }),
  );
  await addReader({ sessionId, person, identity: entry.identity, voter, own, outlet });
  return response;
}

/** The same once, for the page as it is first sent. */
export async function readHourOnce(visitor: Visitor): Promise<{ hour: HourView; own: OwnView }> {
  const { sessionId, voter } = placeOf(visitor);
  const [hour, own] = await Promise.all([
    readHour(sessionId),
    voter ? findOwn(voter, sessionId) : nothing,
  ]);
  return { hour, own };
}

function placeOf({ registrationId, engagementId, staffId, session }: Visitor) {
  const voter: Voter | null = registrationId ? { kind: "registration", id: registrationId } : null;
  return { sessionId: session.id, voter, person: registrationId ?? engagementId ?? staffId ?? "" };
}
