/**
 * A company's people (Person, Representation): who may keep its profile and act for it. A person is an address that
 * a code has proven; they come in by such a code or by the link of an invitation, with a login of its own that is
 * never one of staff. What they may do lasts as long as the representation: the company's other people or an office
 * end it. Whoever finds their company without people claims it (Claim), and an office decides.
 */
import { z } from "zod";
import { EmailAddress } from "#app/features/identity/address.ts";

const day = 24 * 3_600_000;
/** A login ends after this time, in milliseconds, and earlier where nobody used it for a week. */
export const personLoginLives = 30 * day;
export const personLoginIdles = 7 * day;
/** Days that a person is kept after there is nothing left to act for. */
export const personKeptDays = 30;
/** Milliseconds that a code opens. */
export const personCodeLives = 10 * 60_000;

export const AddressForm = z.object({ email: EmailAddress });

/** What stands in an address after coming in: only pages of companies, never another host. */
export const safeBack = (path: string | null, fallback: string) =>
  path && /^(\/en)?\/betrieb(\/[\w./~-]*)?(\?[\w=&%.~-]*)?$/.test(path) && !path.includes("//")
    ? path
    : fallback;

const line = (most: number) => z.string().trim().max(most, "too-long");

/** Somebody who is to act for a company, too. */
export const ColleagueForm = z.object({ email: EmailAddress, name: line(120).default("") });
export type ColleagueForm = z.input<typeof ColleagueForm>;

/** Why a company is one's own. */
export const ClaimForm = z.object({
  name: line(120).min(2, "name-missing"),
  message: line(2000).default(""),
});
export type ClaimForm = z.input<typeof ClaimForm>;

/** Milliseconds that the link of an invitation answers. */
export const companyInvitationLives = 14 * day;

/** Why a verb of this room declines; `texts.ts` says each in words. */
export type Refusal =
  | "code-wrong"
  | "acts-already"
  | "invitation-over"
  | "too-many-mails"
  | "claimed-already"
  | "decided-already";

/** Who gave or ended a representation: of staff or of persons by id. */
export type GivenBy = `${"staff" | "person"}:${string}` | "house";

export type PersonFact =
  | { type: "person.code-asked"; personCodeId: string }
  | {
      type: "representation.invited" | "representation.invitation-revoked";
      companyId: string;
      invitationId: string;
      /** The association whose office did it; none for the company's own people. */
      associationId?: string;
    }
  | {
      type: "representation.begun" | "representation.ended";
      companyId: string;
      representationId: string;
      associationId?: string;
    }
  | {
      type: "claim.made" | "claim.accepted" | "claim.declined";
      companyId: string;
      claimId: string;
      associationId: string;
    };
