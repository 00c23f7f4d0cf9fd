import { isIP } from "node:net";
import { addressesOf } from "./dns.server.ts";
import { env } from "./env.server.ts";

export type Way = "mailbox" | "smtp" | "resend";

/** Resend if it has a key, else SMTP, else the development mailbox. */
export const wayOut: Way = env.RESEND_API_KEY ? "resend" : env.SMTP_URL ? "smtp" : "mailbox";

/** The domain that receiving servers ask for SPF: that of the envelope's sender. */
export function envelopeDomain(from: string): string {
  const domain = (address: string) => address.slice(address.lastIndexOf("@") + 1);
  if (wayOut === "resend") return `send.${domain(from)}`;
  return domain(wayOut === "smtp" ? (env.BOUNCE_ADDRESS ?? from) : from);
}

/**
 * The addresses from which mail leaves, as far as we know: MAIL_EXITS, else those of the SMTP server.
 * None for a way that is not ours to know, or where no name server answers.
 */
export async function findExits(): Promise<string[]> {
  if (wayOut !== "smtp" || !env.SMTP_URL) return [];
  const named = env.MAIL_EXITS ?? [new URL(env.SMTP_URL).hostname.replace(/^\[|\]$/g, "")];
  const found = await Promise.all(
    named.map(async (exit) => (isIP(exit) ? [exit] : ((await addressesOf(exit)) ?? []))),
  );
  return [...new Set(found.flat())];
}
