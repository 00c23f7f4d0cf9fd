import { acceptAllianceInvitation } from "#app/features/alliance/accept-alliance-invitation.server.ts";
import { findAlliances } from "#app/features/alliance/alliance-queries.server.ts";
import { answerFor, answerWithin } from "#app/features/alliance/answer-for.server.ts";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { found } from "#app/features/alliance/found.server.ts";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import {
  inviteAssociation,
  revokeAllianceInvitation,
} from "#app/features/alliance/invite-association.server.ts";
import { join, joinWithin } from "#app/features/alliance/join.server.ts";
import { getLegalTexts } from "#app/features/alliance/queries.server.ts";
import { changeRole } from "#app/features/identity/change-role.server.ts";
import { enterStaff, enterStaffWithin } from "#app/features/identity/enter-staff.server.ts";
import { findMember, findStaff } from "#app/features/identity/queries.server.ts";
import { resetSecondFactor } from "#app/features/identity/reset-second-factor.server.ts";
import {
  inviteStaff,
  revokeStaffInvitation,
} from "#app/features/identity/staff-invitations.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { officeOf } from "#tests/support/cast.ts";
import type { Line, World } from "./world.ts";

const itself = "It speaks of the association that the scope names, and of no other.";
const all = { own: "ok", partner: "ok", foreign: "ok", because: itself };
const home = { own: "ok", partner: "404", foreign: "404" };

const person = () => ({
  email: `leak-staff-${newShortId()}@example.org`,
  name: "Leak-staff",
  role: "reader" as const,
});

/** An open invitation of the host's office. */
async function invited({ own }: World) {
  const { email, ...rest } = person();
  await inviteStaff(officeOf(own), { email, ...rest });
  return db.staffInvitation.findFirstOrThrow({ where: { associationId: own.id, revokedAt: null } });
}

/** What an office does with its alliance and its people. */
export const officeVerbs: Record<string, Line> = {
  "alliance/answer-for: answerFor": {
    call: (scope, world) => answerFor(scope, world.alliance.id, []),
    own: "ok",
    partner: "ok",
    foreign: "not-in-alliance",
  },
  "alliance/desk: getDesk": {
    call: async (scope) => {
      const { staffId } = await enterStaff(scope, person());
      const actor = { kind: "staff", staffId, role: "reader", mayAct: false } as const;
      const login = { staffId, name: "", email: "", id: "", secondFactorAt: null };
      const request = new Request("http://localhost/buero");
      const { slug, others } = await getDesk({ ...scope, actor, login } as never, request);
      return slug === scope.association.slug && others.length === 0 ? "ok" : "another's";
    },
    ...all,
  },
  "alliance/found: found": { call: (scope) => found(scope, { name: "Zweiter Verbund" }), ...all },
  "alliance/frame: getFrame": {
    call: async (scope) =>
      (await getFrame(scope)).slug === scope.association.slug ? "ok" : "other",
    ...all,
  },
  "alliance/join: join": {
    call: async (scope, world) => {
      const { allianceId } = await found(officeOf(world.own), { name: "Dritter Verbund" });
      return join(scope, allianceId);
    },
    ...all,
    because: "No door leads here yet: seed and terminal join; an invitation will come before it.",
  },
  "alliance/queries: getLegalTexts": {
    call: async (s) => ((await getLegalTexts(s)) ? "ok" : null),
    ...all,
  },
  "identity/change-role: changeRole": {
    call: async (scope, world) => {
      const { staffId } = await enterStaff(officeOf(world.own), person());
      return changeRole(scope, staffId, "planner");
    },
    ...home,
  },
  "identity/reset-second-factor: resetSecondFactor": {
    call: async (scope, world) => {
      const { staffId } = await enterStaff(officeOf(world.own), person());
      return resetSecondFactor(scope, staffId);
    },
    ...home,
  },
  "identity/queries: findMember": {
    call: async (scope, world) => {
      const { staffId } = await enterStaff(officeOf(world.own), person());
      return (await findMember(scope, staffId)) ? "ok" : null;
    },
    own: "ok",
    partner: "nothing",
    foreign: "nothing",
  },
  "identity/enter-staff: enterStaff": { call: (scope) => enterStaff(scope, person()), ...all },
  "identity/enter-staff: enterStaffWithin": {
    call: (scope) => transact((tx) => enterStaffWithin(tx, scope, person())),
    ...all,
  },
  "identity/queries: findStaff": {
    call: async (scope, world) => {
      const [{ id }, { staff, invitations }] = [await invited(world), await findStaff(scope)];
      return [...staff, ...invitations].some((one) => one.id === id) ? "ok" : null;
    },
    own: "ok",
    partner: "nothing",
    foreign: "nothing",
  },
  "identity/staff-invitations: inviteStaff": {
    call: (scope) => inviteStaff(scope, person()),
    ...all,
  },
  "identity/staff-invitations: revokeStaffInvitation": {
    call: async (scope, world) => {
      const { id } = await invited(world);
      await revokeStaffInvitation(scope, id);
      return db.staffInvitation.count({ where: { id, revokedAt: { not: null } } }).then(String);
    },
    own: "1",
    partner: "0",
    foreign: "0",
  },
  "alliance/alliance-queries: findAlliances": {
    call: async (scope) => ((await findAlliances(scope)) ? "ok" : null),
    ...all,
  },
  "alliance/answer-for: answerWithin": {
    call: (scope, world) => transact((tx) => answerWithin(tx, scope, world.alliance.id, [])),
    own: "nothing",
    partner: "nothing",
    foreign: "nothing",
    because: "A step of who has asked for membership, or joins in the same transaction.",
  },
  "alliance/invite-association: inviteAssociation": {
    call: (scope, world) => inviteAssociation(scope, world.alliance.id),
    own: "ok",
    partner: "ok",
    foreign: "not-in-alliance",
  },
  "alliance/invite-association: revokeAllianceInvitation": {
    call: (scope) => revokeAllianceInvitation(scope, "unbekannt"),
    own: "nothing",
    partner: "nothing",
    foreign: "nothing",
  },
  "alliance/join: joinWithin": {
    call: (scope, world) => transact((tx) => joinWithin(tx, scope, world.alliance.id)),
    own: "nothing",
    partner: "nothing",
    foreign: "nothing",
    because: "Comes last: called by who holds an invitation.",
  },
  "alliance/accept-alliance-invitation: acceptAllianceInvitation": {
    call: async () => acceptAllianceInvitation.name && "ok",
    ...all,
    because: "The invitation behind its link is the right.",
  },
};
