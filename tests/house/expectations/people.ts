import { actOnPerson } from "#app/features/people/act-on-person.server.ts";
import { countPassedOn, findChoices } from "#app/features/people/choices-queries.server.ts";
import { countBySession, getCountedSession } from "#app/features/people/count-queries.server.ts";
import { enterFromForm } from "#app/features/people/enter-form.server.ts";
import { exportPeople } from "#app/features/people/export-people.server.ts";
import { readFilter } from "#app/features/people/people.ts";
import { getPeoplePage } from "#app/features/people/people-page.server.ts";
import { hasPoorCheck, listed, narrowed } from "#app/features/people/people-sql.server.ts";
import { getPerson } from "#app/features/people/person-queries.server.ts";
import { getPrint } from "#app/features/people/print-queries.server.ts";
import { findAllPeople, findPeople, findPerson } from "#app/features/people/queries.server.ts";
import { hasOpened, openPassedOn } from "#app/features/people/views.server.ts";
import { correctByOffice } from "#app/features/registration/correct-by-office.server.ts";
import { enterByHand, heldHere } from "#app/features/registration/enter-by-hand.server.ts";
import { noteOn } from "#app/features/registration/note.server.ts";
import { resend } from "#app/features/registration/resend.server.ts";
import {
  ownChannel,
  passedOnTo,
  seenByName,
} from "#app/features/registration/visibility.server.ts";
import { askToConfirm, getConfirmation } from "#app/features/seats/ask-to-confirm.server.ts";
import { prefer } from "#app/features/seats/prefer.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { everyRow } from "#tests/support/every-row.ts";
import type { Line, World } from "./world.ts";

const nothingTyped = readFilter(new URLSearchParams());
const channel = { own: "guest shared", partner: "nothing", foreign: "nothing" };
const ofChannel = { own: "ok", partner: "404", foreign: "404" };
const onTheTelephone = {
  ...{ name: "Ruft an", company: "Ruft an GmbH", language: "de" as const, outsideGermany: true },
};
const itself = "It speaks of the association that the scope names, and of no other.";

/** A filter for one session with somebody in it who came through the host and agreed to nothing. */
const ofSession = async (world: World) => {
  const { sessionId: session } = await world.seat();
  return { ...nothingTyped, session };
};

const named = async (world: World, condition: Prisma.Sql) => {
  const { sessionId } = await world.seat();
  return db.$queryRaw`
    SELECT registration.name FROM "Registration" registration
    WHERE registration."sessionId" = ${sessionId} AND ${condition}`;
};

/** People stand on the list of the channel they came through; the others count them. */
export const peopleVerbs: Record<string, Line> = {
  "registration/visibility: seenByName": {
    call: (scope, world) => named(world, seenByName(scope)),
    own: "guest",
    partner: "nothing",
    foreign: "nothing",
  },
  "registration/visibility: ownChannel": {
    call: (scope, world) => named(world, ownChannel(scope)),
    own: "guest",
    partner: "nothing",
    foreign: "nothing",
  },
  "registration/visibility: passedOnTo": {
    call: (scope, world) => named(world, passedOnTo(scope)),
    own: "nothing",
    partner: "nothing",
    foreign: "nothing",
  },
  "people/people-sql: listed": {
    call: (scope, world) => named(world, listed(scope, true)),
    own: "guest",
    partner: "nothing",
    foreign: "nothing",
  },
  "people/people-sql: hasPoorCheck": {
    call: (scope, world) => named(world, hasPoorCheck(scope)),
    own: "nothing",
    partner: "nothing",
    foreign: "nothing",
  },
  "people/people-sql: narrowed": {
    call: (scope, world) => named(world, narrowed(scope, { ...nothingTyped, mark: "noted" })),
    own: "nothing",
    partner: "nothing",
    foreign: "nothing",
  },
  "people/queries: findPeople": {
    call: async (scope, world) => (await findPeople(scope, await ofSession(world), true)).people,
    ...channel,
  },
  "people/queries: findAllPeople": {
    call: async (scope, world) => findAllPeople(scope, await ofSession(world), true),
    ...channel,
  },
  "people/choices-queries: countPassedOn": {
    call: async (scope, world) =>
      String(await countPassedOn(scope, (await ofSession(world)).session)),
    own: "0",
    partner: "0",
    foreign: "0",
    because: "Nobody has agreed to be passed on.",
  },
  "people/choices-queries: findChoices": {
    call: async (scope, world) => {
      await world.seat();
      return (await findChoices(scope, true)).sessions;
    },
    own: "shared",
    partner: "nothing",
    foreign: "nothing",
  },
  "people/count-queries: getCountedSession": {
    call: async (scope, world) => getCountedSession(scope, await world.shared()),
    own: "shared",
    partner: "shared",
    foreign: "404",
  },
  "people/count-queries: countBySession": {
    call: async (scope, world) => {
      const { others } = await countBySession(scope, (await ofSession(world)).session);
      return String(others[0]?.unnamed);
    },
    own: "withheld",
    partner: "withheld",
    foreign: "404",
  },
  "people/people-page: getPeoplePage": {
    call: async (scope, world) => getPeoplePage(scope, await ofSession(world)),
    own: "guest shared",
    partner: "shared",
    foreign: "404",
  },
  "people/print-queries: getPrint": {
    call: async (scope, world) => getPrint(scope, await ofSession(world)),
    own: "guest shared",
    partner: "ok",
    foreign: "ok",
  },
  "people/export-people: exportPeople": {
    call: async (scope, world) => {
      const sheet = await exportPeople(scope, await ofSession(world), "csv");
      return sheet ? everyRow(sheet) : [];
    },
    ...channel,
  },
  "people/views: openPassedOn": {
    call: async (scope, world) => openPassedOn(scope, (await ofSession(world)).session),
    own: "nothing",
    partner: "nothing",
    foreign: "nothing",
    because: "Notes a view of those whom the scope may see: here, nobody.",
  },
  "people/queries: findPerson": {
    call: async (scope, world) => findPerson(scope, (await world.seat()).id),
    ...channel,
  },
  "people/person-queries: getPerson": {
    call: async (scope, world) => getPerson(scope, (await world.seat()).id),
    own: "guest shared",
    partner: "404",
    foreign: "404",
  },
  "people/act-on-person: actOnPerson": {
    call: async (scope, world) => {
      const sent = new FormData();
      sent.set("intent", "release");
      return actOnPerson(scope, (await world.seat()).id, sent);
    },
    ...ofChannel,
  },
  "people/enter-form: enterFromForm": {
    call: async (scope, world) => {
      const sent = new FormData();
      const { name, company } = onTheTelephone;
      for (const [field, said] of Object.entries({ name, company, outsideGermany: "on" }))
        sent.set(field, said);
      return enterFromForm(scope, await world.shared(), sent);
    },
    own: "ok",
    partner: "ok",
    foreign: "404",
  },
  "registration/enter-by-hand: enterByHand": {
    call: async (scope, world) => enterByHand(scope, await world.shared(), onTheTelephone),
    own: "ok",
    partner: "ok",
    foreign: "404",
  },
  "registration/enter-by-hand: heldHere": {
    call: async (scope, world) => {
      const { sessionId, address } = await world.seat();
      return (await heldHere(scope, sessionId, address)) ? "ok" : null;
    },
    own: "ok",
    partner: "nothing",
    foreign: "nothing",
  },
  "registration/note: noteOn": {
    call: async (scope, world) => {
      await noteOn(scope, (await world.seat()).id, { note: "Ruft zurück" });
      return "ok";
    },
    ...ofChannel,
  },
  "registration/resend: resend": {
    call: async (scope, world) => resend(scope, (await world.seat()).id),
    ...ofChannel,
  },
  "registration/correct-by-office: correctByOffice": {
    call: async (scope, world) => {
      const { id } = await world.seat();
      return correctByOffice(scope, id, { name: "Berichtigt", company: "Berichtigt GmbH" });
    },
    ...ofChannel,
  },
  "seats/ask-to-confirm: getConfirmation": {
    call: async (scope, world) => [(await getConfirmation(scope, await world.shared())).title],
    own: "shared",
    partner: "404",
    foreign: "404",
  },
  "seats/ask-to-confirm: askToConfirm": {
    call: async (scope, world) => String(await askToConfirm(scope, await world.shared())),
    own: "0",
    partner: "404",
    foreign: "404",
  },
  "seats/prefer: prefer": {
    call: async (scope, world) => prefer(scope, (await world.seat()).id, { passing: 0 }),
    own: "not-in-queue",
    partner: "404",
    foreign: "404",
  },
  "people/views: hasOpened": {
    call: async (scope, world) => hasOpened(scope, (await ofSession(world)).session),
    own: "false",
    partner: "false",
    foreign: "false",
    because: itself,
  },
};
