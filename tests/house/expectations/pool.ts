import { leaveWithin } from "#app/features/alliance/leave.server.ts";
import { listingFor } from "#app/features/pool/adopt.server.ts";
import { keepWords } from "#app/features/pool/adoptions.server.ts";
import { endRule, rewordRule } from "#app/features/pool/change-rule.server.ts";
import { findChangesOfAdopted } from "#app/features/pool/changes-queries.server.ts";
import { leaveAlliance } from "#app/features/pool/leave-alliance.server.ts";
import { adoptedIn, leavePool, listedIn } from "#app/features/pool/leave-pool.server.ts";
import { getLeaving } from "#app/features/pool/leaving-queries.server.ts";
import { lookAtListings } from "#app/features/pool/look-at-listings.server.ts";
import { makeRule, ruleAbout } from "#app/features/pool/make-rule.server.ts";
import {
  findAdopted,
  getEndOfAdoption,
  getOffer,
  senderShown,
} from "#app/features/pool/offer-queries.server.ts";
import { everyOffer, findOffered, isOffered } from "#app/features/pool/offered.server.ts";
import { findOwnListings } from "#app/features/pool/own-queries.server.ts";
import { countNewListings, findPool } from "#app/features/pool/queries.server.ts";
import {
  findMatching,
  findRuleChoices,
  findRules,
  getRule,
} from "#app/features/pool/rules-queries.server.ts";
import { seeChange } from "#app/features/pool/see-change.server.ts";
import { takePoolStep } from "#app/features/pool/take-step.server.ts";
import { unadoptWithin } from "#app/features/pool/unadopt.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { anAlliance, officeOf } from "#tests/support/cast.ts";
import type { Line, World } from "./world.ts";

const itself = "It speaks of the association that the scope names, and of no other.";
const all = { own: "ok", partner: "ok", foreign: "ok", because: itself };
const home = { own: "ok", partner: "404", foreign: "404" };
const shown = { standing: "all", page: 1 } as const;
const everything = { topic: null, host: null, introduction: null, alsoListed: false };

/** A standing rule of the association that hosts. */
async function ruled({ own }: World) {
  const made = await makeRule(officeOf(own), { ...everything, topic: "kurzarbeit" });
  if (made.ok) return made.ruleId;
  return (
    await db.adoptionRule.findFirstOrThrow({ where: { associationId: own.id, endedAt: null } })
  ).id;
}

/** An alliance that lines may leave without taking the others' with them. */
const another = async ({ own, partner }: World) => (await anAlliance(own, partner)).id;

const nothingOr = <T>(rows: T[], word: string) => (rows.length > 0 ? word : "nothing");

/** What an association sees of its partners' sessions, and does with them. */
export const poolVerbs: Record<string, Line> = {
  "alliance/leave: leaveWithin": {
    call: async (scope, world) => {
      const id = await another(world);
      await transact((tx) => leaveWithin(tx, scope, id));
      return "ok";
    },
    ...{ own: "ok", partner: "ok", foreign: "404" },
  },
  "pool/change-rule: endRule": {
    call: async (scope, world) => endRule(scope, await ruled(world)),
    ...home,
  },
  "pool/change-rule: rewordRule": {
    call: async (scope, world) => rewordRule(scope, await ruled(world), "Für alle."),
    ...home,
  },
  "pool/changes-queries: findChangesOfAdopted": {
    call: async (scope, world) => {
      await world.moved();
      return findChangesOfAdopted(scope);
    },
    ...{ own: "nothing", partner: "shared", foreign: "nothing" },
  },
  "pool/leave-alliance: leaveAlliance": {
    call: async (scope, world) => leaveAlliance(scope, await another(world)),
    ...{ own: "ok", partner: "ok", foreign: "404" },
  },
  "pool/leaving-queries: getLeaving": {
    call: (scope, world) => getLeaving(scope, world.alliance.id),
    ...{ own: "ok", partner: "ok", foreign: "404" },
  },
  "pool/look-at-listings: lookAtListings": {
    call: (scope) => lookAtListings(scope, scope.now),
    ...all,
  },
  "pool/make-rule: makeRule": {
    call: async (scope, world) =>
      makeRule(scope, {
        ...everything,
        host: (await db.association.findUniqueOrThrow({ where: { id: world.partner.id } })).slug,
      }),
    own: "ok",
    partner: "rule-unknown",
    foreign: "ok",
    because: "A rule of strangers finds nothing: it adopts only what an alliance of both is shown.",
  },
  "pool/make-rule: ruleAbout": {
    call: async (scope) => ruleAbout(db, scope, everything),
    ...all,
  },
  "pool/offer-queries: findAdopted": {
    call: (scope, world) => findAdopted(scope, world.standing),
    ...{ own: "shared", partner: "shared", foreign: "nothing" },
  },
  "pool/offer-queries: getEndOfAdoption": {
    call: async (scope, world) => getEndOfAdoption(scope, await world.shared()),
    ...{ own: "404", partner: "shared", foreign: "404" },
  },
  "pool/offer-queries: getOffer": {
    call: async (scope, world) => getOffer(scope, await world.listed()),
    ...{ own: "404", partner: "shared", foreign: "404" },
  },
  "pool/offer-queries: senderShown": {
    call: async (scope) => senderShown(scope),
    ...all,
  },
  "pool/offered: everyOffer": {
    call: async (scope) => nothingOr(await db.$queryRaw<unknown[]>(everyOffer(scope)), "theirs"),
    ...{ own: "nothing", partner: "theirs", foreign: "nothing" },
  },
  "pool/offered: findOffered": {
    call: async (scope) => nothingOr(await findOffered(scope), "theirs"),
    ...{ own: "nothing", partner: "theirs", foreign: "nothing" },
  },
  "pool/offered: isOffered": {
    call: async (scope, world) => {
      const id = await world.listed();
      const rows = await db.$queryRaw<unknown[]>`
        SELECT FROM "Session" session WHERE id = ${id} AND ${isOffered(scope)}`;
      return scope.association.id === world.own.id ? "host" : nothingOr(rows, "offered");
    },
    ...{ own: "host", partner: "offered", foreign: "nothing" },
  },
  "pool/own-queries: findOwnListings": {
    call: async (scope) => findOwnListings(scope, 1),
    ...{ own: "listed own shared", partner: "partner", foreign: "foreign" },
  },
  "pool/queries: countNewListings": {
    call: async (scope, world) => {
      await world.listed();
      return (await countNewListings(scope)) > 0 ? "some" : "nothing";
    },
    ...{ own: "nothing", partner: "some", foreign: "nothing" },
  },
  "pool/queries: findPool": {
    call: async (scope) => (await findPool(scope, shown)).rows,
    ...{ own: "nothing", partner: "listed shared", foreign: "nothing" },
  },
  "pool/rules-queries: findMatching": {
    call: async (scope, world) => {
      await world.listed();
      return findMatching(scope, everything);
    },
    ...{ own: "nothing", partner: "listed shared", foreign: "nothing" },
  },
  "pool/rules-queries: findRuleChoices": {
    call: async (scope, world) =>
      nothingOr(
        (await findRuleChoices(scope)).hosts,
        scope.association.id === world.own.id ? "partner" : "host",
      ),
    ...{ own: "partner", partner: "host", foreign: "nothing" },
  },
  "pool/rules-queries: findRules": {
    call: async (scope, world) => {
      await ruled(world);
      return nothingOr(await findRules(scope), "rules");
    },
    ...{ own: "rules", partner: "nothing", foreign: "rules" },
    because: "Makers of rules see their own: the line of makeRule has made one for the stranger.",
  },
  "pool/rules-queries: getRule": {
    call: async (scope, world) => getRule(scope, await ruled(world)),
    ...home,
  },
  "pool/take-step: takePoolStep": {
    call: async (scope, world) => {
      const form = new FormData();
      form.set("adopt", await world.listed());
      return takePoolStep(scope, form);
    },
    own: "own-session",
    partner: "ok",
    foreign: "not-listed",
    because: "A published session is on its host's portal: that it exists is no secret.",
  },
  "pool/adopt: listingFor": {
    call: async (scope, world) => {
      const id = await world.listed();
      return (await listingFor(db, scope, { id, hostId: world.own.id })) ? "ok" : "nothing";
    },
    ...{ own: "ok", partner: "ok", foreign: "nothing" },
  },
  "pool/adoptions: keepWords": {
    call: async (scope, world) => {
      const key = { sessionId: await world.shared(), associationId: scope.association.id };
      const kept = await transact((tx) => keepWords(tx, scope, key, { introduction: "Für alle." }));
      return kept ? "ok" : "nothing";
    },
    ...{ own: "nothing", partner: "ok", foreign: "nothing" },
  },
  "pool/leave-pool: adoptedIn": {
    call: async (scope, world) =>
      nothingOr(
        await db.adoption.findMany({ where: adoptedIn(scope, world.alliance.id) }),
        "theirs",
      ),
    ...{ own: "nothing", partner: "theirs", foreign: "nothing" },
  },
  "pool/leave-pool: leavePool": {
    call: async (scope, world) => {
      const id = await another(world);
      await transact((tx) => leavePool(tx, scope, id));
      return "ok";
    },
    own: "ok",
    partner: "ok",
    foreign: "ok",
    because: itself,
  },
  "pool/leave-pool: listedIn": {
    call: async (scope, world) =>
      nothingOr(await db.listing.findMany({ where: listedIn(scope, world.alliance.id) }), "own"),
    ...{ own: "own", partner: "nothing", foreign: "nothing" },
  },
  "pool/see-change: seeChange": {
    call: async (scope, world) => {
      const id = await world.moved();
      await seeChange(scope, id, 1);
      return nothingOr(
        await db.adoption.findMany({ where: { sessionId: id, seenRevision: 1 } }),
        "seen",
      );
    },
    ...{ own: "nothing", partner: "seen", foreign: "nothing" },
  },
  "pool/unadopt: unadoptWithin": {
    call: async (scope, world) => {
      const id = await world.shared();
      await transact((tx) => unadoptWithin(tx, scope, id));
      return "ok";
    },
    ...{ own: "404", partner: "ok", foreign: "404" },
  },
};
