import { backToDraft, foreseeBackToDraft } from "#app/features/planning/back-to-draft.server.ts";
import { bringOut } from "#app/features/planning/publish.server.ts";
import { listWithin } from "#app/features/pool/list.server.ts";
import { findOtherDates } from "#app/features/programme/dates-queries.server.ts";
import { planWithin, refusalOfPlan } from "#app/features/sessions/plan.server.ts";
import { publishWithin } from "#app/features/sessions/publish.server.ts";
import {
  dropPublication,
  setPublication,
  setPublicationWithin,
} from "#app/features/sessions/set-publication.server.ts";
import { unpublishWithin } from "#app/features/sessions/unpublish.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { later, officeOf, theEveningBefore } from "#tests/support/cast.ts";
import { type Line, nextDay } from "./world.ts";

const anHour = { ...nextDay, title: "Leak-draft", topicSlug: "kurzarbeit", seats: 5 };
const inAnHour = { at: later(theEveningBefore, 60), allianceIds: [] };
const hosting = { own: "ok", partner: "404", foreign: "404" };
const open = "An association plans for itself.";

/** What becomes of a draft is its host's alone. */
export const publicationVerbs: Record<string, Line> = {
  "sessions/plan: planWithin": {
    call: (scope) => transact((tx) => planWithin(tx, scope, anHour)).then(() => "ok"),
    own: "ok",
    partner: "ok",
    foreign: "ok",
    because: open,
  },
  "sessions/plan: refusalOfPlan": {
    call: async (scope, world) => {
      const expertIds = [await world.expert()];
      return transact((tx) => refusalOfPlan(tx, scope, { ...anHour, expertIds }));
    },
    own: "nothing",
    partner: "expert-not-lent",
    foreign: "expert-not-lent",
  },
  "sessions/publish: publishWithin": {
    call: async (scope, world) => {
      const id = await world.draft();
      return transact((tx) => publishWithin(tx, scope, id));
    },
    ...hosting,
  },
  "planning/publish: bringOut": {
    call: async (scope, world) => {
      const id = await world.draft();
      return transact((tx) => bringOut(tx, scope, id, []));
    },
    ...hosting,
  },
  "pool/list: listWithin": {
    call: async (scope, world) => {
      const id = await world.shared();
      return transact((tx) => listWithin(tx, scope, id, { allianceId: world.alliance.id }));
    },
    ...hosting,
  },
  "sessions/set-publication: setPublication": {
    call: async (scope, world) => setPublication(scope, await world.draft(), inAnHour),
    ...hosting,
  },
  "sessions/set-publication: setPublicationWithin": {
    call: async (scope, world) => {
      const id = await world.draft();
      return transact((tx) => setPublicationWithin(tx, scope, id, inAnHour));
    },
    ...hosting,
  },
  "sessions/set-publication: dropPublication": {
    call: async (scope, world) => {
      const id = await world.draft();
      await setPublication(officeOf(world.own), id, inAnHour);
      return dropPublication(scope, id);
    },
    ...hosting,
  },
  "programme/dates-queries: findOtherDates": {
    call: async (scope, world) => {
      const first = await world.shared();
      const id = await world.shared();
      await db.session.update({ where: { id }, data: { secondDateOfId: first } });
      return (await findOtherDates(scope, first)).dates;
    },
    own: "shared",
    partner: "shared",
    foreign: "nothing",
  },
  "planning/back-to-draft: backToDraft": {
    call: async (scope, world) => backToDraft(scope, await world.shared()),
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "planning/back-to-draft: foreseeBackToDraft": {
    call: async (scope, world) => foreseeBackToDraft(scope, await world.shared()),
    own: "ok",
    partner: "nothing",
    foreign: "nothing",
  },
  "sessions/unpublish: unpublishWithin": {
    call: async (scope, world) => {
      const id = await world.shared();
      return transact((tx) => unpublishWithin(tx, scope, id, []).then(() => ({ ok: true })));
    },
    own: "ok",
    partner: "404",
    foreign: "404",
  },
};
