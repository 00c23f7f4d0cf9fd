import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { addressProblem, normalisedAddress } from "./address.ts";
import { changeRole } from "./change-role.server.ts";
import { findStaff } from "./queries.server.ts";
import { resetSecondFactor } from "./reset-second-factor.server.ts";
import { houseScope } from "./scope.server.ts";
import type { Scope } from "./scope.ts";
import { type Role, roles } from "./staff.ts";
import { inviteStaff, staffInvitationToken } from "./staff-invitations.server.ts";
import { refusalText } from "./texts.ts";

type Print = (line: string) => void;

export const usage = `npm run staff -- list ASSOCIATION
npm run staff -- invite ASSOCIATION ADDRESS NAME [${roles.join("|")}]   owner, unless told otherwise
npm run staff -- end ASSOCIATION ADDRESS
npm run staff -- reset-second-factor ASSOCIATION ADDRESS

ASSOCIATION is its slug, such as aiw. For whoever runs the installation: an office that has locked itself out
is let in again from here.`;

/** `npm run staff -- …`. @returns the exit code. */
export async function runStaffCommand(argv: string[], print: Print): Promise<0 | 1> {
  const problem = await obey(argv, print);
  if (problem) print(problem);
  return problem ? 1 : 0;
}

/** Null when done, else what to do about it. */
async function obey([command = "", slug = "", ...rest]: string[], print: Print) {
  const association = await db.association.findUnique({ where: { slug } });
  if (!["list", "invite", "end", "reset-second-factor"].includes(command)) return usage;
  if (!association) return `There is no association "${slug}".`;
  const scope = await houseScope(association.id);
  if (command === "list") return list(scope, print);
  const [typed = "", name = "", role = "owner"] = rest;
  if (addressProblem(typed)) return `"${typed}" is no e-mail address.`;
  const address = normalisedAddress(typed);
  if (command === "invite") return invite(scope, address, name, role, print);
  const { staff } = await findStaff(scope);
  const somebody = staff.find(({ email }) => email === address);
  if (!somebody) return `${address} does not work for ${association.name}.`;
  if (command === "reset-second-factor") {
    await resetSecondFactor(scope, somebody.id);
    print(`${address} sets up a new second factor at the next login. All logins have ended.`);
    return null;
  }
  const outcome = await changeRole(scope, somebody.id, null);
  if (!outcome.ok) return refusalText[outcome.refusal]({}, { locale: "en" });
  print(`${address} no longer works for ${association.name}.`);
  return null;
}

async function list(scope: Scope, print: Print) {
  const { staff, invitations } = await findStaff(scope);
  const line = (role: Role, email: string, name: string) => `${role.padEnd(11)}${email}  ${name}`;
  for (const { role, email, name } of staff) print(line(role, email, name));
  for (const { role, email, name } of invitations) print(`${line(role, email, name)}  (invited)`);
  print(`${staff.length} work for ${scope.association.name}`);
  return null;
}

async function invite(scope: Scope, email: string, name: string, asked: string, print: Print) {
  const role = roles.find((each) => each === asked);
  if (!role || !name.trim()) return usage;
  const outcome = await inviteStaff(scope, { email, name, role });
  if (!outcome.ok) return refusalText[outcome.refusal]({}, { locale: "en" });
  const { invitations } = await findStaff(scope);
  const id = invitations.find((one) => one.email === email)?.id ?? "";
  print(`The invitation goes to ${email} by mail. Its link, should the mail not arrive:`);
  print(`${publicUrl}${pathsIn("de").staffInvitation(staffInvitationToken(id))}`);
  return null;
}
