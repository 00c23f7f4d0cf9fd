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
/** Milliseconds that a code opens. */
export const personCodeLives = 10 * 60_000;

export const AddressForm = z.object({ email: EmailAddress });

/** What stands in an address after coming in: only pages of companies, never another host. */
export const safeBack = (path: string | null, fallback: string) =>
  path && /^(\/en)?\/betrieb(\/[\w./~-]*)?(\?[\w=&%.~-]*)?$/.test(path) && !path.includes("//")
    ? path
    : fallback;

/** Why a verb of this room declines; `texts.ts` says each in words. */
export type Refusal = "code-wrong";

export type PersonFact = { type: "person.code-asked"; personCodeId: string };
