import { dropApproaches, dropInquiries } from "#app/features/approaches/forget.server.ts";
import { notEngaged } from "#app/features/experts/forget-experts.server.ts";
import { dropInvitations, notInCharge } from "#app/features/identity/forget-staff.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { dropAskers } from "#app/features/questions/forget.server.ts";
import { foundUnder } from "#app/features/registration/known.server.ts";
import { dropInvitationsToAct, dropPersons } from "#app/features/representations/forget.server.ts";
import { consentsOf } from "#app/features/taping/own-consents.server.ts";
import { withdrawIn } from "#app/features/taping/withdraw-consent.server.ts";
import { transact } from "#app/platform/db.server.ts";
import { forgetExpertPersons, forgetStaffPersons } from "./forget-persons.server.ts";
import { noteErased } from "./note-erased.server.ts";
import { tapedPerson } from "./take-back.server.ts";

/**
 * By wish of who reads the mails of this address: their details as an expert, unless an office has
 * engaged them for a session to come, what they asked without a seat, and as staff, unless an association is still
 * theirs to run. What stays, the page has said and why. No backup brings back what went.
 */
export const eraseOthers = (scope: Pick<Scope, "now">, address: string) =>
  transact(async (tx) => {
    const found = await foundUnder(tx, address);
    const taped = consentsOf(await tapedPerson(tx, { address }));
    await noteErased(tx, scope, "taped", await withdrawIn(tx, scope, taped));
    const experts = await notEngaged(tx, scope, found.experts);
    await forgetExpertPersons(tx, scope, experts);
    await noteErased(tx, scope, "expert", experts);

    await dropAskers(tx, found.askers, "go");
    await noteErased(tx, scope, "asker", found.askers);

    await dropInquiries(tx, found.inquiries);
    await noteErased(tx, scope, "inquiry", found.inquiries);

    await dropApproaches(tx, found.approaches);
    await noteErased(tx, scope, "approach", found.approaches);

    await dropPersons(tx, found.persons);
    await dropInvitationsToAct(tx, found.toAct);
    await noteErased(tx, scope, "person", found.persons);

    const staff = await notInCharge(tx, found.staff);
    await forgetStaffPersons(tx, scope, staff);
    await noteErased(tx, scope, "staff", staff);
    await dropInvitations(tx, found.invited);
  });
