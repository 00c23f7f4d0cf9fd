import { actOnMember } from "#app/features/companies/act-on-member.server.ts";
import { findAlike, isKnownTo } from "#app/features/companies/alike.server.ts";
import { changeCompany } from "#app/features/companies/change-company.server.ts";
import type { CompanyForm } from "#app/features/companies/companies.ts";
import { setContacts } from "#app/features/companies/contacts.server.ts";
import { enterCompany, enterWithin } from "#app/features/companies/enter-company.server.ts";
import { getMember } from "#app/features/companies/get-member.server.ts";
import { findMembers } from "#app/features/companies/member-queries.server.ts";
import { beginMembership, endMembership } from "#app/features/companies/memberships.server.ts";
import { reachOf } from "#app/features/companies/reach.server.ts";
import { verifyCompany } from "#app/features/companies/verify-company.server.ts";
import { merge } from "#app/features/mergers/merge.server.ts";
import { findMergers, getDoubles, getPair } from "#app/features/mergers/queries.server.ts";
import { undoMerger } from "#app/features/mergers/undo-merger.server.ts";
import { getPreview } from "#app/features/profiles/preview.server.ts";
import { getProfile } from "#app/features/profiles/read-profile.server.ts";
import { formOf } from "#app/platform/body.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { nextDay } from "#tests/house/expectations/world.ts";
import { officeOf } from "#tests/support/cast.ts";
import { aCompany } from "#tests/support/companies.ts";
import type { Line, World } from "./world.ts";

const home = { own: "ok", partner: "404", foreign: "404" };
const everyOffice = { own: "ok", partner: "ok", foreign: "ok" };

const company = async ({ own }: World) => (await aCompany(own)).id;
const form = {
  name: "Leak-company",
  sites: [{ street: "Leak-street", postcode: "48683", place: "Ahaus" }],
};
/** Shown to the alliance alone. */
const among = async ({ own }: World, levels: Partial<CompanyForm> = {}) => {
  const sites = [{ postcode: "48683", place: "Leak-place" }];
  const shown = { nameLevel: "partners", placeLevel: "partners" } as const;
  return (await aCompany(own, { name: "Leak-member", sites, ...shown, ...levels })).id;
};
const merged = async (world: World) => {
  const pair = { keptId: await company(world), mergedId: await among(world) };
  const done = await merge(officeOf(world.own), pair, {});
  return { ...pair, mergerId: done.ok ? done.mergerId : "" };
};
const seen = () => formOf([["intent", "seen"]]);
const since = new Date("2026-01-01");

/** A company's list entry, its membership and the people an office knows there: each association's own. */
export const companyVerbs: Record<string, Line> = {
  "companies/enter-company: enterCompany": {
    call: (scope) => enterCompany(scope, form, { since }),
    ...everyOffice,
    because: "Every office enters companies into its own list.",
  },
  "companies/enter-company: enterWithin": {
    call: (scope) => transact((tx) => enterWithin(tx, scope, form, { since })),
    ...everyOffice,
    because: "Every office enters companies into its own list.",
  },
  "companies/change-company: changeCompany": {
    call: async (scope, world) => changeCompany(scope, await company(world), form),
    ...home,
  },
  "companies/memberships: beginMembership": {
    call: async (scope, world) =>
      beginMembership(scope, await among(world, { name: "Joined" }), { since }),
    ...{ own: "member-already", partner: "ok", foreign: "404" },
  },
  "companies/act-on-member: actOnMember": {
    call: async (scope, world) => actOnMember(scope, await company(world), seen()),
    ...home,
  },
  "companies/verify-company: verifyCompany": {
    call: async (scope, world) => verifyCompany(scope, await company(world)),
    ...home,
  },
  "companies/member-queries: findMembers": {
    call: async (scope, world) => {
      await among(world);
      return (await findMembers(scope, { text: "Leak-member" })).rows.map(({ name }) => name);
    },
    ...{ own: "member", partner: "nothing", foreign: "nothing" },
  },
  "companies/get-member: getMember": {
    call: async (scope, world) => getMember(scope, await among(world)),
    ...{ own: "member place", partner: "404", foreign: "404" },
  },
  "companies/alike: findAlike": {
    call: async (scope, world) => {
      await among(world, { name: "Leak-alike", placeLevel: "association" });
      return findAlike(scope, { name: "Leak-alike", sites: [] });
    },
    ...{ own: "alike place", partner: "alike", foreign: "nothing" },
  },
  "companies/alike: isKnownTo": {
    call: async (scope, world) => isKnownTo(scope, await among(world)),
    ...{ own: "true", partner: "true", foreign: "false" },
  },
  "mergers/merge: merge": {
    call: async (scope, world) => {
      const pair = { keptId: await company(world), mergedId: await company(world) };
      return merge(scope, pair, {});
    },
    ...home,
  },
  "mergers/undo-merger: undoMerger": {
    call: async (scope, world) => undoMerger(scope, (await merged(world)).mergerId),
    ...home,
  },
  "mergers/queries: getDoubles": {
    call: async (scope, world) => getDoubles(scope, await among(world)),
    ...{ own: "member place", partner: "404", foreign: "404" },
  },
  "mergers/queries: getPair": {
    call: async (scope, world) => getPair(scope, await among(world), await company(world)),
    ...{ own: "member place", partner: "404", foreign: "404" },
  },
  "mergers/queries: findMergers": {
    call: async (scope, world) => findMergers(scope, (await merged(world)).keptId),
    ...{ own: "member", partner: "nothing", foreign: "nothing" },
  },
  "profiles/preview: getPreview": {
    call: async (scope, world) => getPreview(scope, await company(world), null),
    ...home,
  },
  "companies/memberships: endMembership": {
    call: async (scope, world) => endMembership(scope, await company(world), nextDay.startsAt),
    ...home,
  },
  "companies/contacts: setContacts": {
    call: async (scope, world) =>
      setContacts(scope, await company(world), [{ name: "Leak-contact" }]),
    ...home,
  },
  "profiles/read-profile: getProfile": {
    call: async ({ association, now, locale }, world) => {
      const levels = { nameLevel: "partners", placeLevel: "association" } as const;
      const sites = [{ postcode: "48683", place: "Leak-place" }];
      const { id } = await aCompany(world.own, { name: "Leak-company", sites, ...levels });
      return getProfile({ reach: await reachOf([association.id]), now, locale }, id);
    },
    ...{ own: "company place", partner: "company", foreign: "404" },
  },
};
