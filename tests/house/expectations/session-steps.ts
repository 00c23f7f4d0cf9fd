import { benchAt } from "#app/features/experts/free.server.ts";
import { findMailProgress } from "#app/features/notifications/progress-queries.server.ts";
import { getReach } from "#app/features/office/desk-session-queries.server.ts";
import { getSessionPage } from "#app/features/office/session-page.server.ts";
import { publishByForm } from "#app/features/planning/publish-by-form.server.ts";
import { listByForm } from "#app/features/pool/list-by-form.server.ts";
import { findListings } from "#app/features/pool/listing-queries.server.ts";
import { findReplacements } from "#app/features/programme/replacement-queries.server.ts";
import { giveUpContingent } from "#app/features/seats/give-up-contingent.server.ts";
import { keepSeats } from "#app/features/seats/keep-seats.server.ts";
import { seatsByForm } from "#app/features/seats/seats-by-form.server.ts";
import { getSeatsPage } from "#app/features/seats/seats-page.server.ts";
import {
  getSeats,
  previewGivingUp,
  previewKeep,
  previewSeats,
} from "#app/features/seats/seats-queries.server.ts";
import { cancelByForm } from "#app/features/sessions/cancel-by-form.server.ts";
import { previewCancel } from "#app/features/sessions/cancel-queries.server.ts";
import { discard } from "#app/features/sessions/discard.server.ts";
import { edit } from "#app/features/sessions/edit.server.ts";
import { editByForm } from "#app/features/sessions/edit-by-form.server.ts";
import { findEditors, getWords } from "#app/features/sessions/editing-queries.server.ts";
import { findBench } from "#app/features/sessions/expert-desk-queries.server.ts";
import { expertsByForm } from "#app/features/sessions/experts-by-form.server.ts";
import { engageExpert, releaseExpert } from "#app/features/sessions/session-experts.server.ts";
import { db } from "#app/platform/db.server.ts";
import { officeOf, theSessionStarts } from "#tests/support/cast.ts";
import { form } from "./session-desk.ts";
import { type Line, nextDay, type World } from "./world.ts";

const words = {
  ...{ topic: "kurzarbeit", title: "Leak-shared", summary: "", description: "", language: "de" },
  ...{
    format: "lecture",
    policy: "direct",
    questions: "approved",
    chat: "as-usual",
    recording: "",
    partners: "host-alone",
    fallbackUrl: "",
    fallbackPhone: "",
  },
} as const;

async function edited(world: World) {
  const id = await world.shared();
  await edit(officeOf(world.own), id, words, 0);
  return id;
}

const engaged = async <T>(world: World, act: (one: Engaged) => T) => {
  const { id, sessionId } = await world.engagement();
  return act({ id, sessionId: sessionId ?? "" });
};
/** The expert is there before the session, so that only the line's own work is noted. */
const asking = async <T>(world: World, ask: (id: string, expert: string) => T) => {
  const expert = await world.expert();
  return ask(await world.shared(), expert);
};
type Engaged = { id: string; sessionId: string };

async function benched(world: World) {
  await world.expert();
  return world.shared();
}

const kept = (world: World) => ({
  associationId: world.partner.id,
  seats: 5,
  releasesAt: theSessionStarts,
});

async function withContingent(world: World) {
  const id = await world.shared();
  await keepSeats(officeOf(world.own), id, kept(world));
  await world.seat(id);
  return id;
}

/** The steps of a session on the desk: for its host, the release of a contingent also for whom it is kept. */
export const stepsOfSession: Record<string, Line> = {
  "office/desk-session-queries: getReach": {
    call: async (scope, world) => getReach(scope, await world.shared()),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "office/session-page: getSessionPage": {
    call: async (scope, world) => getSessionPage(scope as never, await world.shared()),
    own: "shared",
    partner: "shared",
    foreign: "404",
  },
  "sessions/editing-queries: getWords": {
    call: async (scope, world) => getWords(scope, await world.shared()),
    own: "shared",
    partner: "404",
    foreign: "404",
  },
  "sessions/editing-queries: findEditors": {
    call: async (scope, world) => findEditors(scope, await edited(world), 0),
    own: "nothing",
    partner: "nothing",
    foreign: "nothing",
  },
  "sessions/edit: edit": {
    call: async (scope, world) => edit(scope, await world.shared(), words, 0),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "sessions/edit-by-form: editByForm": {
    call: async (scope, world) =>
      editByForm(scope, await world.shared(), form({ ...words, edition: "0" })),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "sessions/cancel-queries: previewCancel": {
    call: async (scope, world) => previewCancel(scope, await world.shared()),
    own: "shared",
    partner: "404",
    foreign: "404",
  },
  "programme/replacement-queries: findReplacements": {
    call: (scope) => findReplacements(scope, "none"),
    own: "listed own shared",
    partner: "partner",
    foreign: "foreign",
  },
  "sessions/cancel-by-form: cancelByForm": {
    call: async (scope, world) =>
      cancelByForm(scope, await world.shared(), form({ intent: "cancel" })),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "sessions/discard: discard": {
    call: async (scope, world) => discard(scope, await world.draft()),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "sessions/session-experts: engageExpert": {
    call: async (scope, world) => asking(world, (id, expert) => engageExpert(scope, id, expert)),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "sessions/session-experts: releaseExpert": {
    call: async (scope, world) =>
      engaged(world, ({ id, sessionId }) => releaseExpert(scope, sessionId, id)),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "sessions/experts-by-form: expertsByForm": {
    call: async (scope, world) =>
      asking(world, (id, dazu) => expertsByForm(scope, id, form({ dazu }))),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "sessions/expert-desk-queries: findBench": {
    call: async (scope, world) => findBench(scope, await benched(world)),
    own: "expert",
    partner: "404",
    foreign: "404",
  },
  "experts/free: benchAt": {
    call: async (scope, world) =>
      benchAt(db, scope, { sessionId: await benched(world), ...nextDay }),
    own: "expert",
    partner: "nothing",
    foreign: "nothing",
  },
  "pool/listing-queries: findListings": {
    call: async (scope, world) => findListings(scope, await world.shared()),
    own: "nothing",
    partner: "404",
    foreign: "404",
  },
  "pool/list-by-form: listByForm": {
    call: async (scope, world) =>
      listByForm(scope, await world.shared(), form({ anbieten: world.alliance.id })),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "planning/publish-by-form: publishByForm": {
    call: async (scope, world) =>
      publishByForm(scope, await world.draft(), form({ wann: "jetzt" })),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "seats/seats-queries: getSeats": {
    call: async (scope, world) => getSeats(scope, await world.shared()),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "seats/seats-queries: previewSeats": {
    call: async (scope, world) => previewSeats(scope, await world.shared(), 5),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "seats/seats-queries: previewKeep": {
    call: async (scope, world) => previewKeep(scope, await world.shared(), await kept(world)),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "seats/seats-queries: previewGivingUp": {
    call: async (scope, world) => previewGivingUp(scope, await withContingent(world)),
    own: "nothing",
    partner: "ok",
    foreign: "404",
  },
  "seats/seats-page: getSeatsPage": {
    call: async (scope, world) =>
      getSeatsPage(scope, await world.shared(), new URLSearchParams("plaetze=5")),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "seats/seats-by-form: seatsByForm": {
    call: async (scope, world) => seatsByForm(scope, await world.shared(), form({ plaetze: "5" })),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "seats/give-up-contingent: giveUpContingent": {
    call: async (scope, world) => giveUpContingent(scope, await withContingent(world)),
    own: "404",
    partner: "ok",
    foreign: "404",
  },
  "notifications/progress-queries: findMailProgress": {
    call: async (scope, world) => findMailProgress(scope, await world.moved()),
    own: "ok",
    partner: "nothing",
    foreign: "nothing",
  },
};
