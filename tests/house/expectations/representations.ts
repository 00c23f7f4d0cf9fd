import { decideClaim, findClaims } from "#app/features/representations/decide-claim.server.ts";
import {
  endByOffice,
  revokeByOffice,
} from "#app/features/representations/end-representation.server.ts";
import { inviteContact } from "#app/features/representations/invite.server.ts";
import { getPeopleAtDesk } from "#app/features/representations/queries.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { officeOf } from "#tests/support/cast.ts";
import { aCompany } from "#tests/support/companies.ts";
import { aClaim, aPerson } from "#tests/support/persons.ts";
import type { Line, World } from "./world.ts";

const ended = { own: "nothing", partner: "404", foreign: "404" };
const home = { own: "ok", partner: "404", foreign: "404" };

const company = ({ own }: World) => aCompany(own, { name: "Leak-company" });
const someone = () => ({ email: `${newShortId()}@example.org`, name: "Leak-person" });

async function represented(world: World) {
  const { id } = await company(world);
  await aPerson([{ id }]);
  const { id: representationId } = await db.representation.findFirstOrThrow({
    where: { companyId: id },
  });
  return { id, representationId };
}

/** A company's people, as the offices of the associations that have it among their members decide. */
export const representationVerbs: Record<string, Line> = {
  "representations/invite: inviteContact": {
    call: async (scope, world) => inviteContact(scope, (await company(world)).id, someone()),
    ...home,
  },
  "representations/end-representation: endByOffice": {
    call: async (scope, world) => {
      const { id, representationId } = await represented(world);
      return endByOffice(scope, id, representationId);
    },
    ...ended,
  },
  "representations/end-representation: revokeByOffice": {
    call: async (scope, world) => {
      const { id } = await company(world);
      await inviteContact(officeOf(world.own), id, someone());
      const where = { companyId: id };
      const invitation = await db.representationInvitation.findFirstOrThrow({ where });
      return revokeByOffice(scope, id, invitation.id);
    },
    ...ended,
  },
  "representations/queries: getPeopleAtDesk": {
    call: async (scope, world) => getPeopleAtDesk(scope, (await represented(world)).id),
    ...{ own: "company", partner: "404", foreign: "404" },
  },
  "representations/decide-claim: findClaims": {
    call: async (scope, world) => {
      await aClaim(await company(world), world.own);
      return (await findClaims(scope)).slice(0, 1);
    },
    ...{ own: "company", partner: "nothing", foreign: "nothing" },
  },
  "representations/decide-claim: decideClaim": {
    call: async (scope, world) => {
      const { id } = await aClaim(await company(world), world.own);
      return decideClaim(scope, id, true);
    },
    ...home,
  },
};
