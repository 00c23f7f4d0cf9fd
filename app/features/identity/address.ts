/**
 * E-mail addresses as people type them, and as the house finds them again: what stands before the @ by
 * RFC 5322, 3.4.1 (a dot-atom), the domain by IDNA, as browsers read it.
 */
import { z } from "zod";

/** Each names the part that is wrong. */
export type AddressProblem =
  | "email-missing"
  | "email-without-at"
  | "email-two-ats"
  | "email-blank-inside"
  | "email-nothing-before-at"
  | "email-umlaut-before-at"
  | "email-dots-before-at"
  | "email-signs-before-at"
  | "email-long-before-at"
  | "email-nothing-after-at"
  | "email-without-ending"
  | "email-malformed"
  | "email-too-long";

/** Lower case, umlaut domains in punycode: how an address is found again (never how it is sent to). */
export function normalisedAddress(typed: string): string {
  const { before, after } = partsOf(typed);
  return `${before.toLowerCase()}@${asciiDomain(after) ?? after.toLowerCase()}`;
}

/** What is wrong with an address as typed, or null. */
export function addressProblem(typed: string): AddressProblem | null {
  if (!typed) return "email-missing";
  if (!typed.includes("@")) return "email-without-at";
  if (/\s/.test(typed)) return "email-blank-inside";
  const { before, after } = partsOf(typed);
  return (
    problemBefore(before) ?? problemAfter(after) ?? (typed.length > 254 ? "email-too-long" : null)
  );
}

function partsOf(typed: string) {
  const at = typed.lastIndexOf("@");
  return { before: typed.slice(0, Math.max(at, 0)), after: typed.slice(at + 1) };
}

function problemBefore(local: string): AddressProblem | null {
  if (!local) return "email-nothing-before-at";
  if (local.includes("@")) return "email-two-ats";
  if (/[^\x21-\x7e]/.test(local)) return "email-umlaut-before-at";
  if (/[^\w.!#$%&'*+/=?^`{|}~-]/.test(local)) return "email-signs-before-at";
  if (/^\.|\.\.|\.$/.test(local)) return "email-dots-before-at";
  return local.length > 64 ? "email-long-before-at" : null;
}

function problemAfter(domain: string): AddressProblem | null {
  if (!domain) return "email-nothing-after-at";
  const ascii = asciiDomain(domain);
  if (!ascii || ascii.length > 253) return "email-malformed";
  const labels = ascii.split(".");
  if (labels.length === 1) return "email-without-ending";
  const isLabel = (label: string) => /^[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?$/.test(label);
  const isEnding = /^([a-z]{2,}|xn--[a-z0-9-]+)$/.test(labels.at(-1) ?? "");
  return labels.every(isLabel) && isEnding ? null : "email-malformed";
}

/** The domain as name servers know it; null for what no domain is made of. */
function asciiDomain(domain: string): string | null {
  if (!/^[\p{L}\p{M}\p{N}.-]+$/u.test(domain) || !URL.canParse(`http://${domain}`)) return null;
  return new URL(`http://${domain}`).hostname;
}

/** The one rule for every field that takes an address; its problem is the message. */
export const EmailAddress = z
  .string({ error: "email-missing" satisfies AddressProblem })
  .trim()
  .superRefine((typed, context) => {
    const message = addressProblem(typed);
    if (message) context.addIssue({ code: "custom", message });
  });
