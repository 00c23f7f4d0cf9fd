import { findEntries } from "#app/features/office/calendar-queries.server.ts";
import { findFirstSteps } from "#app/features/office/first-steps.server.ts";
import { findJustChanged } from "#app/features/office/moved-queries.server.ts";
import {
  failingMails,
  openQuestions,
  unverifiedSeats,
  waitingRequests,
} from "#app/features/office/today-people.server.ts";
import { findWork } from "#app/features/office/today-queries.server.ts";
import {
  adoptedChanges,
  adoptedForUs,
  draftsLeft,
  newListings,
  plansBegun,
  recordingTroubles,
  takenBack,
  waitingLists,
} from "#app/features/office/today-sessions.server.ts";
import { saveDraft } from "#app/features/planning/save-draft.server.ts";
import { findReturned, returnedMails } from "#app/features/returns/returned.server.ts";
import { db, rowsOf } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { aSession, officeOf, theEveningBefore } from "#tests/support/cast.ts";
import { aRecording } from "#tests/support/recordings.ts";
import { type Line, seated, stranger, type World } from "./world.ts";

const everything = { from: new Date(0), to: new Date("2100-01-01") };
const ofTheHost = { partner: "nothing", foreign: "nothing" };

/** A session of the host with one seat, which is taken; `more` wait for it. */
async function aFullSession({ own }: World, more = 0) {
  const { id } = await aSession(own, { title: "Leak-full", seats: 1 });
  for (let n = 0; n <= more; n++) await seated(own, id, stranger());
  return id;
}

/** Somebody of the host's channel whose invitation came back. */
async function somebodyUnreached(world: World) {
  const { id } = await world.seat();
  const fact = await db.fact.findFirstOrThrow({ orderBy: { id: "desc" } });
  await db.delivery.create({
    data: {
      ...{ id: newShortId(), factId: fact.id, template: newShortId(), status: "failed" },
      ...{ recipientKind: "registration", recipientId: id, thread: `registration:${id}` },
      ...{ urgency: theEveningBefore, dueAt: theEveningBefore },
    },
  });
}

/** An invitation of an expert of the host's that came back. */
async function anExpertUnreached(world: World) {
  const id = await world.expert();
  const { id: sessionId } = await aSession(world.own, { title: "Leak-returned", expert: { id } });
  const { id: recipientId } = await db.engagement.findFirstOrThrow({ where: { sessionId } });
  const fact = await db.fact.findFirstOrThrow({ orderBy: { id: "desc" } });
  await db.delivery.create({
    data: {
      ...{ id: newShortId(), factId: fact.id, template: newShortId(), status: "failed" },
      ...{ recipientKind: "engagement", recipientId, thread: `engagement:${recipientId}` },
      ...{ urgency: theEveningBefore, dueAt: theEveningBefore },
    },
  });
}

/** What the desk shows of the calendar and of the day. */
export const officeReads: Record<string, Line> = {
  "office/calendar-queries: findEntries": {
    call: async (scope) =>
      (await findEntries(scope, everything, {})).entries.filter(
        ({ title }) => title !== "Leak-full",
      ),
    own: "draft listed own ownpast past shared",
    partner: "listed partner past shared",
    foreign: "foreign",
  },
  "office/moved-queries: findJustChanged": {
    call: async (scope, world) => {
      await world.moved();
      return findJustChanged(scope);
    },
    own: "shared",
    ...ofTheHost,
  },
  "office/today-people: failingMails": {
    call: async (scope, world) => {
      await somebodyUnreached(world);
      return rowsOf(failingMails(scope));
    },
    own: "guest shared",
    ...ofTheHost,
  },
  "returns/returned: returnedMails": {
    call: async (scope, world) => {
      await anExpertUnreached(world);
      return rowsOf(returnedMails(scope));
    },
    own: "expert returned",
    ...ofTheHost,
  },
  "returns/returned: findReturned": {
    call: async (scope, world) => {
      await anExpertUnreached(world);
      return findReturned(scope, () => true);
    },
    own: "expert returned",
    ...ofTheHost,
  },
  "office/today-people: unverifiedSeats": {
    call: async (scope, world) => {
      await aFullSession(world);
      return rowsOf(unverifiedSeats(scope));
    },
    own: "full",
    ...ofTheHost,
  },
  "office/today-people: openQuestions": {
    call: async (scope, world) => {
      const form = { ...stranger(), question: "Gilt das auch für Minijobs?" };
      await seated(world.partner, await world.shared(), form);
      return rowsOf(openQuestions(scope));
    },
    own: "shared",
    ...ofTheHost,
  },
  "office/today-people: waitingRequests": {
    call: async (scope, world) => {
      await db.lendingRequest.create({
        data: {
          ...{ id: newShortId(), expertId: await world.expert() },
          ...{ associationId: world.partner.id, askedAt: theEveningBefore },
        },
      });
      return rowsOf(waitingRequests(scope));
    },
    own: "expert",
    ...ofTheHost,
  },
  "office/today-queries: findWork": {
    call: async (scope, world) => {
      await world.draft();
      await world.moved();
      const work = await findWork(scope);
      return work.filter(({ kind }) => kind === "draft" || kind === "change");
    },
    own: "draft",
    partner: "shared",
    foreign: "nothing",
  },
  "office/today-sessions: waitingLists": {
    call: async (scope, world) => {
      await aFullSession(world, 1);
      return rowsOf(waitingLists(scope));
    },
    own: "full",
    ...ofTheHost,
  },
  "office/today-sessions: adoptedChanges": {
    call: async (scope, world) => {
      await world.moved();
      return rowsOf(adoptedChanges(scope));
    },
    own: "nothing",
    partner: "shared",
    foreign: "nothing",
  },
  "office/today-sessions: newListings": {
    call: async (scope, world) => {
      await world.listed();
      return rowsOf(newListings(scope));
    },
    own: "nothing",
    partner: "listed shared",
    foreign: "nothing",
  },
  "office/today-sessions: adoptedForUs": {
    call: (scope) => rowsOf(adoptedForUs(scope)),
    own: "nothing",
    ...ofTheHost,
  },
  "office/today-sessions: takenBack": {
    call: (scope) => rowsOf(takenBack(scope)),
    own: "nothing",
    ...ofTheHost,
  },
  "office/today-sessions: recordingTroubles": {
    call: async (scope, world) => {
      const id = await aRecording(await aFullSession(world));
      await db.recording.update({ where: { id }, data: { state: "failed" } });
      return rowsOf(recordingTroubles(scope));
    },
    own: "full",
    ...ofTheHost,
  },
  "office/first-steps: findFirstSteps": {
    call: (scope) => findFirstSteps(scope),
    own: "nothing",
    ...ofTheHost,
  },
  "office/today-sessions: draftsLeft": {
    call: (scope) => rowsOf(draftsLeft(scope)),
    own: "draft",
    ...ofTheHost,
  },
  "office/today-sessions: plansBegun": {
    call: async (scope, world) => {
      await saveDraft(
        officeOf(world.own),
        { id: newShortId(), edition: 0 },
        { title: ["Leak-draft"] },
      );
      return rowsOf(plansBegun(scope));
    },
    own: "draft",
    ...ofTheHost,
  },
};
