import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { findLeaving } from "#app/features/identity/queries.server.ts";
import { factsSeenBy, wantedBy } from "#app/features/journal/entries-sql.server.ts";
import { readJournalFilter } from "#app/features/journal/filter.ts";
import { type Entry, namesIn } from "#app/features/journal/names.server.ts";
import {
  findEntries,
  findJournalChoices,
  journalSheet,
} from "#app/features/journal/queries.server.ts";
import { changeSeats } from "#app/features/seats/change-seats.server.ts";
import { findLastHand } from "#app/features/sessions/find-last-hand.server.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { officeOf } from "#tests/support/cast.ts";
import { everyRow } from "#tests/support/every-row.ts";
import type { Line, World } from "./world.ts";

const everything = readJournalFilter(new URLSearchParams());
const _only = { own: "ok", partner: "404", foreign: "404" };

/** Everything that happened to a session with a seat taken through its host. */
async function ofSeat(world: World) {
  const { sessionId, id } = await world.seat();
  const filter = { ...everything, session: sessionId };
  return { filter, id, sessionId };
}

const rowsOf = async (statement: Prisma.Sql) => (await db.$queryRaw<Entry[]>(statement)).length;

/** Somebody who works at the host's office. */
async function aColleague(world: World, role: "reader" | "planner") {
  const person = { email: `${newShortId()}@example.org`, name: "Kollege", role };
  const office = officeOf(world.own);
  const { staffId } = await enterStaff(office, person);
  return {
    staffId,
    as: { ...office, actor: { kind: "staff" as const, staffId, role, mayAct: true } },
  };
}

/** What offices look up and tick off: questions and the journal. */
export const lookupVerbs: Record<string, Line> = {
  "identity/queries: findLeaving": {
    call: async (scope, world) => {
      const { staffId } = await aColleague(world, "reader");
      return (await findLeaving(scope, staffId)) ? "ok" : null;
    },
    own: "ok",
    partner: "nothing",
    foreign: "nothing",
  },
  "sessions/find-last-hand: findLastHand": {
    call: async (scope, world) => {
      const id = await world.shared();
      await changeSeats((await aColleague(world, "planner")).as, id, 9);
      return (await findLastHand(scope, id, "seats")) ? "ok" : null;
    },
    own: "ok",
    partner: "nothing",
    foreign: "nothing",
  },
  "journal/entries-sql: factsSeenBy": {
    call: async (scope, world) => {
      const { sessionId } = await ofSeat(world);
      const wanted = Prisma.sql`fact.payload->>'sessionId' = ${sessionId}`;
      return String(await rowsOf(factsSeenBy(scope, wanted, 100)));
    },
    own: "5",
    partner: "1",
    foreign: "0",
  },
  "journal/entries-sql: wantedBy": {
    call: async (scope) => (wantedBy(scope, everything).text ? "ok" : null),
    own: "ok",
    partner: "ok",
    foreign: "ok",
    because: "Says only what is asked for; what may be seen is another condition.",
  },
  "journal/names: namesIn": {
    call: async (scope, world) => {
      const { id, sessionId } = await ofSeat(world);
      const entry = { payload: { registrationId: id, sessionId } } as unknown as Entry;
      const { sessions, registrations } = await namesIn(scope, [entry]);
      return [[...sessions.values()], [...registrations.values()]];
    },
    own: "guest shared",
    partner: "shared",
    foreign: "nothing",
  },
  "journal/queries: findEntries": {
    call: async (scope, world) => {
      const { filter } = await ofSeat(world);
      return (await findEntries(scope, filter)).entries.map(({ sentence }) => sentence);
    },
    own: "guest shared",
    partner: "shared",
    foreign: "nothing",
  },
  "journal/queries: journalSheet": {
    call: async (scope, world) => everyRow(await journalSheet(scope, (await ofSeat(world)).filter)),
    own: "guest shared",
    partner: "shared",
    foreign: "nothing",
  },
  "journal/queries: findJournalChoices": {
    call: async (scope) => (await findJournalChoices(scope)).sessions.map(({ title }) => title),
    own: "draft listed own ownpast past shared",
    partner: "partner past shared",
    foreign: "foreign",
  },
};
