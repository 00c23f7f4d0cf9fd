import { findLogin } from "#app/features/identity/logins.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { findOwnRoles, requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { sentForm } from "#app/platform/body.server.ts";
import {
  acceptAllianceInvitation,
  foundByInvitation,
} from "./accept-alliance-invitation.server.ts";
import type { Refusal } from "./alliance.ts";
import type { AllianceInvitation } from "./invite-association.server.ts";
import { readDistricts, takenBeside } from "./read-districts.server.ts";
import { readFounding, refusalBeside } from "./read-founding.ts";
import type { Taken } from "./who-answers.server.ts";

type Errors = Record<string, string>;
export type InvitationAnswer =
  | { ok: true; slug: string; email?: string }
  | { ok: false; status: 400 | 409; typed: Record<string, string>; errors: Errors };

/** Who looks at an invitation: the associations that they could bring in, or null where nobody is logged in. */
export async function findInvitable(request: Request, { members }: AllianceInvitation) {
  const login = await findLogin(request);
  if (!login) return null;
  const roles = await findOwnRoles(login);
  const here = new Set(members.map(({ id }) => id));
  return roles.filter(({ id, role }) => role === "owner" && !here.has(id));
}

/** An association that is here joins through its owner; a new one is created, its owner (`email`) then logs in. */
export async function answerInvitation(
  open: Pick<Scope, "now" | "locale">,
  request: Request,
  invitation: AllianceInvitation,
): Promise<InvitationAnswer> {
  const sent = await sentForm(request);
  const { typed: named, chosen, errors: unknown } = await readDistricts(sent);
  const declined = (refusal: Refusal, typed: Errors, taken?: Taken): InvitationAnswer => {
    const errors = taken ? takenBeside(taken, chosen) : refusalBeside(refusal);
    return { ok: false, status: 409, typed: { ...typed, ...named }, errors };
  };
  const districts = Object.values(chosen);
  if (sent.has("association")) {
    const association = String(sent.get("association"));
    const scope = await requireStaff(request, { association }, "settings");
    if (Object.keys(unknown).length > 0)
      return { ok: false, status: 400, typed: named, errors: unknown };
    const outcome = await acceptAllianceInvitation(scope, invitation, districts);
    return outcome.ok ? outcome : declined(outcome.refusal, {}, outcome.taken);
  }
  const { typed, form, errors } = readFounding(sent);
  if (!form || Object.keys(unknown).length > 0)
    return {
      ok: false,
      status: 400,
      typed: { ...typed, ...named },
      errors: { ...errors, ...unknown },
    };
  const outcome = await foundByInvitation(open, invitation, form, districts);
  if (!outcome.ok) return declined(outcome.refusal, typed, outcome.taken);
  return { ...outcome, email: form.ownerEmail };
}
