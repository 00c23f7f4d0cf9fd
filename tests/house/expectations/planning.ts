import { addTopicWithin } from "#app/features/experts/add-topic.server.ts";
import { findFreeTimes } from "#app/features/moments/move-queries.server.ts";
import { answerPlanning, keepTyped } from "#app/features/planning/answer.server.ts";
import { findBusy } from "#app/features/planning/busy.server.ts";
import { findChoice } from "#app/features/planning/choice-queries.server.ts";
import { discardDraft } from "#app/features/planning/discard-draft.server.ts";
import {
  findDraft,
  findDrafts,
  isPlannedFrom,
} from "#app/features/planning/draft-queries.server.ts";
import { findDraftState } from "#app/features/planning/draft-state.server.ts";
import { findEffects } from "#app/features/planning/effects.server.ts";
import { foresee } from "#app/features/planning/foresight.server.ts";
import { openPlanning } from "#app/features/planning/open-planning.server.ts";
import { planSessions } from "#app/features/planning/plan-sessions.server.ts";
import { saveDraft } from "#app/features/planning/save-draft.server.ts";
import { startPlanning } from "#app/features/planning/starting.server.ts";
import { findComingOfPartners, readAlike } from "#app/features/programme/alike.server.ts";
import { openSeries } from "#app/features/sessions/series.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { type Association, later, officeOf, theEveningBefore } from "#tests/support/cast.ts";
import { type Line, nextDay } from "./world.ts";

const sent = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

/** A draft that the host's office has begun. */
async function begun(own: Association) {
  const id = newShortId();
  await saveDraft(officeOf(own), { id, edition: 0 }, { title: ["Leak-draft"] });
  return { draft: id, edition: "1", title: "Leak-draft" };
}

const aPlan = {
  words: { topicSlug: "kurzarbeit", title: "Leak-draft", seats: 5 },
  newTopic: null,
  dates: [nextDay],
  kept: [],
  keptHours: 48,
  allianceIds: [],
  publishAt: null,
  openToAllAt: later(theEveningBefore, 120),
};

const hosting = { own: "ok", partner: "404", foreign: "404" };
const open = "An association plans for itself.";

/** Who plans, plans for their own association; what stands as a draft is its host's alone. */
export const planningVerbs: Record<string, Line> = {
  "planning/answer: answerPlanning": {
    call: async (scope) => (await answerPlanning(scope, sent({ intent: "save" }))).go,
    own: "draft",
    partner: "draft",
    foreign: "draft",
    because: open,
  },
  "planning/answer: keepTyped": {
    call: async (scope, { own }) => (await keepTyped(scope, sent(await begun(own)))).newer,
    own: "nothing",
    partner: "gone",
    foreign: "gone",
  },
  "planning/busy: findBusy": {
    call: async (scope, world) => {
      const { expertId, startsAt } = await world.engagement();
      return (await findBusy(scope, [expertId], { startsAt, days: 1 })).length > 0;
    },
    own: "true",
    partner: "false",
    foreign: "false",
  },
  "moments/move-queries: findFreeTimes": {
    call: async (scope, world) => {
      const { expertId, startsAt, endsAt } = await world.engagement();
      const wish = { sessionId: "another", expertIds: [expertId], startsAt, endsAt };
      return (await findFreeTimes(scope, wish)).some((start) => +start === +startsAt);
    },
    own: "false",
    partner: "true",
    foreign: "true",
    because: "Whose expert it is not knows of no time that is taken.",
  },
  "planning/choice-queries: findChoice": {
    call: async (scope, world) => {
      await world.expert();
      return (await findChoice(scope)).experts;
    },
    own: "expert",
    partner: "nothing",
    foreign: "nothing",
  },
  "planning/discard-draft: discardDraft": {
    call: async (scope, { own }) => discardDraft(scope, (await begun(own)).draft),
    ...hosting,
  },
  "planning/draft-queries: findDraft": {
    call: async (scope, { own }) => (await findDraft(scope, (await begun(own)).draft))?.typed,
    own: "draft",
    partner: "nothing",
    foreign: "nothing",
  },
  "planning/draft-queries: findDrafts": {
    call: async (scope, { own }) => {
      await begun(own);
      return findDrafts(scope);
    },
    own: "draft",
    partner: "nothing",
    foreign: "nothing",
  },
  "planning/draft-queries: isPlannedFrom": {
    call: async (scope, world) => isPlannedFrom(scope, await world.draft()),
    own: "true",
    partner: "false",
    foreign: "false",
  },
  "planning/draft-state: findDraftState": {
    call: async (scope, { own }) => findDraftState(scope, (await begun(own)).draft),
    own: "ok",
    partner: "nothing",
    foreign: "nothing",
  },
  "planning/effects: findEffects": {
    call: async (scope, world) => {
      const typed = { second: [await world.shared()] };
      return (await findEffects(scope, typed, await findChoice(scope))).second;
    },
    own: "shared",
    partner: "nothing",
    foreign: "nothing",
  },
  "planning/foresight: foresee": {
    call: async (scope, world) => {
      const typed = { title: ["Leak"], topic: ["kurzarbeit"] };
      const { similar } = await foresee(scope, typed, await findChoice(scope));
      return similar.some(({ host }) => host.slug === world.own.slug);
    },
    own: "true",
    partner: "true",
    foreign: "false",
    because: "What others have published in its alliances is what a planner is to see.",
  },
  "planning/open-planning: openPlanning": {
    call: async (scope, { own }) =>
      openPlanning(scope, (await begun(own)).draft, new URLSearchParams()),
    own: "draft",
    partner: "404",
    foreign: "404",
  },
  "planning/plan-sessions: planSessions": {
    call: async (scope, world) => {
      const held = { id: newShortId(), edition: 0 };
      return planSessions(scope, held, aPlan, { secondDateOf: await world.shared() });
    },
    ...hosting,
  },
  "planning/save-draft: saveDraft": {
    call: async (scope, { own }) => {
      const { draft: id, edition } = await begun(own);
      const saved = await saveDraft(scope, { id, edition: Number(edition) }, {});
      return saved.ok ? "ok" : String(saved.refusal);
    },
    own: "ok",
    partner: "draft-gone",
    foreign: "draft-gone",
  },
  "planning/starting: startPlanning": {
    call: async (scope, world) =>
      startPlanning(scope, new URLSearchParams({ zweitertermin: await world.shared() })),
    own: "shared",
    partner: "404",
    foreign: "404",
  },
  "programme/alike: findComingOfPartners": {
    call: async (scope, world) =>
      (await findComingOfPartners(scope)).some(({ id }) => id === world.standing),
    own: "true",
    partner: "true",
    foreign: "false",
  },
  "programme/alike: readAlike": {
    call: async (scope, world) =>
      (await readAlike(scope, [await world.listed()])).map(({ mayAdopt }) => mayAdopt).join(""),
    own: "false",
    partner: "true",
    foreign: "false",
    because: "Asked only for sessions that `findComingOfPartners` has named; all are public.",
  },
  "sessions/series: openSeries": {
    call: async (scope, world) => {
      const of = await world.shared();
      await transact((tx) => openSeries(tx, scope, { title: "Leak-series", of }));
      return "ok";
    },
    ...hosting,
  },
  "experts/add-topic: addTopicWithin": {
    call: (scope) =>
      transact((tx) => addTopicWithin(tx, scope, { name: "Zölle", nameEn: "Customs" })),
    own: "ok",
    partner: "ok",
    foreign: "ok",
    because: "A topic is the installation's: whoever plans may name one.",
  },
};
