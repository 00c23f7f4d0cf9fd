/** E-mail addresses as people type them, and as the house finds them again. */
import { z } from "zod";

export type AddressProblem =
  | "email-missing"
  | "email-without-at"
  | "email-umlaut-before-at"
  | "email-malformed";

/** Lower case, umlaut domains in punycode: how an address is found again (never how it is sent to). */
export function normalisedAddress(typed: string): string {
  const at = typed.lastIndexOf("@");
  const domain = typed.slice(at + 1).toLowerCase();
  return `${typed.slice(0, at).toLowerCase()}@${new URL(`http://${domain}`).hostname}`;
}

/** What is wrong with an address as typed, or null. */
export function addressProblem(typed: string): AddressProblem | null {
  if (!typed) return "email-missing";
  const at = typed.lastIndexOf("@");
  if (at < 0) return "email-without-at";
  if (/[^\x20-\x7e]/.test(typed.slice(0, at))) return "email-umlaut-before-at";
  const domain = typed.slice(at + 1).toLowerCase();
  if (!URL.canParse(`http://${domain}`)) return "email-malformed";
  const ascii = `${typed.slice(0, at)}@${new URL(`http://${domain}`).hostname}`;
  if (/[/?#:\\]/.test(domain) || !z.email().safeParse(ascii).success) return "email-malformed";
  return null;
}
