/**
 * Staff log in once for the installation and hold a role for each association they serve. A login is
 * opened by a code from a mail and, alone, only reads; the second factor lets it act. What a role may do
 * stands in one table, and a role that may not is answered as if the page were absent.
 */
import { z } from "zod";

export const roles = ["owner", "planner", "moderator", "reader"] as const;
export type Role = (typeof roles)[number];

/**
 * read: see the desk · names: see who has signed up · moderate: run rooms, see who is present ·
 * plan: sessions, experts, registrations · settle: settings, staff.
 */
export type Right = "read" | "names" | "moderate" | "plan" | "settings";

export const rights: Record<Right, readonly Role[]> = {
  read: roles,
  names: ["owner", "planner", "reader"],
  moderate: ["owner", "planner", "moderator"],
  plan: ["owner", "planner"],
  settings: ["owner"],
};

export const hasRight = (role: Role, right: Right) => rights[right].includes(role);

export const codeLivesSeconds = 600;
export const triesOfACode = 5;
/** A login ends after this time, and earlier where nobody used it for a working day (ASVS 7.3). */
export const loginLivesSeconds = 7 * 24 * 3600;
export const loginIdlesMilliseconds = 12 * 3_600_000;
/** Milliseconds that an invitation of a person or of an association may wait. */
export const invitationLives = 14 * 24 * 3_600_000;
/** Milliseconds that an invitation is kept after its link has ended, answered or not. */
export const invitationKept = 30 * 24 * 3_600_000;

/** What stands in an address after logging in: only pages of the desk, never another host. */
export const safeReturn = (path: string | null, fallback: string) =>
  path && /^(\/en)?\/buero(\/[\w./~-]*)?(\?[\w=&%.~-]*)?$/.test(path) && !path.includes("//")
    ? path
    : fallback;

/** A login by code alone is enough for what a link from a mail, to this very person, answers. */
export const needsCodeAlone = (back: string) => /^(\/en)?\/buero\/ausleihe\//.test(back);

/** Letters that a name on the list of an office may have. */
export const longestStaffName = 120;

export const StaffInvitationForm = z.object({
  email: z.string().trim().min(1).max(254),
  name: z.string().trim().min(1).max(longestStaffName),
  role: z.enum(roles),
});
export type StaffInvitationForm = z.input<typeof StaffInvitationForm>;
export type InvitationField = keyof StaffInvitationForm;

/** Why a verb on logins, roles and invitations declines. */
export type Refusal =
  | "code-wrong"
  | "second-factor-wrong"
  | "new-factor-wrong"
  | "too-many-tries"
  | "last-owner"
  | "own-factor"
  | "serves-already"
  | "invitation-over";

export type StaffFact = {
  type:
    | "login.code-asked"
    | "login.second-factor-set"
    | "login.second-factor-replaced"
    | "login.second-factor-reset"
    | "staff.invited"
    | "staff.invitation-revoked"
    | "staff.joined"
    | "staff.role-changed"
    | "staff.left";
  associationId?: string;
  loginCodeId?: string;
  invitationId?: string;
  memberId?: string;
  role?: Role;
};
