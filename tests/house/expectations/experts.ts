import { answerLending } from "#app/features/experts/answer-lending.server.ts";
import { askLending, revokeLendingRequest } from "#app/features/experts/ask-lending.server.ts";
import { findBench } from "#app/features/experts/bench-queries.server.ts";
import { changeExpert } from "#app/features/experts/change-expert.server.ts";
import { endLending } from "#app/features/experts/end-lending.server.ts";
import { engage, mayEngage } from "#app/features/experts/engage.server.ts";
import {
  findEngagements,
  getDetails,
  getEngagement,
  getExpert,
} from "#app/features/experts/expert-queries.server.ts";
import { introduceExpert } from "#app/features/experts/introduce-expert.server.ts";
import { grantWithin, lend, lendWithin } from "#app/features/experts/lend.server.ts";
import {
  findOpenLendingRequests,
  getLendings,
} from "#app/features/experts/lending-queries.server.ts";
import { pauseExpert, resumeExpert } from "#app/features/experts/pause-expert.server.ts";
import { renewLink, renewWithin } from "#app/features/experts/renew-link.server.ts";
import {
  atHomeIn,
  knownTo,
  onBenchOf,
  partnerOf,
} from "#app/features/experts/visibility.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { officeOf, theSessionEnds, theSessionStarts } from "#tests/support/cast.ts";
import type { Line, World } from "./world.ts";

const home = { own: "ok", partner: "404", foreign: "404" };
const known = "A partner knows experts by role and topics, never by address.";
const step = "A step of a verb that has looked its row up by the scope, in its transaction.";

/** A request of the partner for a new expert of the host. */
async function asked({ own, partner, expert }: World) {
  const expertId = await expert();
  await askLending(officeOf(partner), expertId, { message: "Leak-request" });
  const where = { expertId, associationId: partner.id, expert: { homeId: own.id } };
  return db.lendingRequest.findFirstOrThrow({ where });
}

const form = () => ({
  name: "Leak-expert",
  nameEn: "Leak-expert",
  email: `${newShortId()}@example.org`,
});

const borrowerOf = (scope: Scope, world: World) => ({
  associationId: (scope.association.id === world.own.id ? world.partner : world.own).id,
});

/** What an office does with its own experts and those of its partners. */
export const expertVerbs: Record<string, Line> = {
  "experts/answer-lending: answerLending": {
    call: async (scope, world) =>
      answerLending(scope, (await asked(world)).id, { isGranted: true }),
    ...home,
  },
  "experts/ask-lending: askLending": {
    call: async (scope, world) => askLending(scope, await world.expert(), { message: "" }),
    own: "own-expert",
    partner: "ok",
    foreign: "404",
  },
  "experts/ask-lending: revokeLendingRequest": {
    call: async (scope, world) => revokeLendingRequest(scope, (await asked(world)).id),
    own: "404",
    partner: "ok",
    foreign: "404",
  },
  "experts/bench-queries: findBench": {
    call: async (scope, world) => {
      const [{ name }] = [
        await db.expert.findUniqueOrThrow({ where: { id: await world.expert() } }),
      ];
      const { rows } = await findBench(scope, { text: name });
      return rows.map(({ name: role, standing }) => ({ role, standing }));
    },
    own: "expert",
    partner: "expert",
    foreign: "nothing",
  },
  "experts/change-expert: changeExpert": {
    call: async (scope, world) => changeExpert(scope, await world.expert(), form()),
    ...home,
  },
  "experts/end-lending: endLending": {
    call: async (scope, world) =>
      endLending(scope, await world.expert(), { associationId: world.partner.id }),
    ...home,
  },
  "experts/engage: mayEngage": {
    call: async (scope, world) => {
      const expert = await world.expert();
      return transact((tx) => mayEngage(tx, scope, [expert]));
    },
    own: "true",
    partner: "false",
    foreign: "false",
  },
  "experts/engage: engage": {
    call: async (scope, world) => {
      const hour = { startsAt: theSessionStarts, endsAt: theSessionEnds };
      const [sessionId, expert] = [await world.draft(), await world.expert()];
      return transact((tx) => engage(tx, scope, { sessionId, ...hour }, [expert]));
    },
    own: "nothing",
    partner: "nothing",
    foreign: "nothing",
    because: "Pencils in whom `plan` has asked `mayEngage` about, in its transaction.",
  },
  "experts/expert-queries: findEngagements": {
    call: async (scope, world) => findEngagements(scope, (await world.engagement()).expertId),
    own: "shared",
    partner: "ok",
    foreign: "404",
    because: known,
  },
  "experts/expert-queries: getDetails": {
    call: async (scope, world) => getDetails(scope, await world.expert()),
    own: "expert",
    partner: "404",
    foreign: "404",
  },
  "experts/expert-queries: getEngagement": {
    call: async (scope, world) => {
      const { id, expertId } = await world.engagement();
      return getEngagement(scope, expertId, id);
    },
    own: "shared",
    partner: "404",
    foreign: "404",
  },
  "experts/expert-queries: getExpert": {
    call: async (scope, world) => {
      const { name, own } = await getExpert(scope, await world.expert());
      return own ? { name, own } : [name];
    },
    own: "expert",
    partner: "expert",
    foreign: "404",
  },
  "experts/introduce-expert: introduceExpert": {
    call: (scope) => introduceExpert(scope, form()),
    own: "ok",
    partner: "ok",
    foreign: "ok",
    because: "It speaks of the association that the scope names, and of no other.",
  },
  "experts/lend: lend": {
    call: async (scope, world) => lend(scope, await world.expert(), borrowerOf(scope, world)),
    ...home,
  },
  "experts/lend: lendWithin": {
    call: async (scope, world) => {
      const key = { expertId: await world.expert(), ...borrowerOf(scope, world) };
      return transact((tx) => lendWithin(tx, scope, key));
    },
    own: "nothing",
    partner: "nothing",
    foreign: "nothing",
    because: step,
  },
  "experts/lend: grantWithin": {
    call: async (scope, world) => {
      const { id, expertId, associationId } = await asked(world);
      const key = { requestId: id, expertId, associationId };
      return transact((tx) => grantWithin(tx, scope, key));
    },
    own: "true",
    partner: "true",
    foreign: "true",
    because: step,
  },
  "experts/lending-queries: findOpenLendingRequests": {
    call: async (scope, world) => {
      const { expertId } = await asked(world);
      const open = await findOpenLendingRequests(scope, expertId);
      return open.map(({ message }) => message);
    },
    own: "request",
    partner: "nothing",
    foreign: "nothing",
  },
  "experts/lending-queries: getLendings": {
    call: async (scope, world) => ((await getLendings(scope, await world.expert())) ? "ok" : null),
    ...home,
  },
  "experts/pause-expert: pauseExpert": {
    call: async (scope, world) => pauseExpert(scope, await world.expert()),
    ...home,
  },
  "experts/pause-expert: resumeExpert": {
    call: async (scope, world) => resumeExpert(scope, await world.expert()),
    ...home,
  },
  "experts/renew-link: renewLink": {
    call: async (scope, world) => renewLink(scope, (await world.engagement()).id),
    ...home,
  },
  "experts/renew-link: renewWithin": {
    call: async (scope, world) => {
      const { id, expertId } = await world.engagement();
      return transact((tx) => renewWithin(tx, scope, { id, expertId, hostId: world.own.id }));
    },
    own: "nothing",
    partner: "nothing",
    foreign: "nothing",
    because: step,
  },
  "experts/visibility: onBenchOf": {
    call: async (scope, world) => {
      const id = await world.expert();
      await lend(officeOf(world.own), id, { associationId: world.partner.id });
      return db.expert.findFirst({ where: { id, ...onBenchOf(scope) } });
    },
    own: "expert",
    partner: "expert",
    foreign: "nothing",
  },
  "experts/visibility: atHomeIn": {
    call: async (scope, world) =>
      db.expert.findFirst({ where: { id: await world.expert(), ...atHomeIn(scope) } }),
    own: "expert",
    partner: "nothing",
    foreign: "nothing",
  },
  "experts/visibility: knownTo": {
    call: async (scope, world) =>
      db.expert.findFirst({ where: { id: await world.expert(), ...knownTo(scope) } }),
    own: "expert",
    partner: "expert",
    foreign: "nothing",
  },
  "experts/visibility: partnerOf": {
    call: async (scope, world) => {
      const found = await db.association.findMany({ where: partnerOf(scope) });
      return found.some(({ id }) => [world.own.id, world.partner.id].includes(id)) ? "ok" : null;
    },
    own: "ok",
    partner: "ok",
    foreign: "nothing",
  },
};
