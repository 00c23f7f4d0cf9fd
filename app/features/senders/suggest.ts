/** What to write into the zone of a domain, so that mail of ours arrives. */

const version = /^v=spf1(?= |$)/i;

export const spfRecordsIn = (texts: string[]) => texts.filter((text) => version.test(text));

/** DMARC says its version first, exactly so (RFC 9989, 4.7). */
export const dmarcRecordsIn = (texts: string[]) =>
  texts.filter((text) => /^v=DMARC1\s*(;|$)/.test(text));

/** The mechanisms that let these servers send; for Resend, its own. */
export const mechanismsFor = (exits: string[], way: string) =>
  way === "resend"
    ? ["include:amazonses.com"]
    : exits.map((ip) => (ip.includes(":") ? `ip6:${ip}` : `ip4:${ip}`));

/** The record that stands there, with our servers let in before its last word; or a new one. */
export function suggestedSpf(record: string | undefined, mechanisms: string[]): string {
  const [first = "v=spf1", ...rest] = record?.trim().split(/\s+/) ?? [];
  const missing = mechanisms.filter((one) => !rest.includes(one));
  const last = rest.findIndex((term) => /^([~?+-]?all|redirect=)/i.test(term));
  if (!record) return [first, "mx", ...missing, "~all"].join(" ");
  const at = last < 0 ? rest.length : last;
  return [first, ...rest.slice(0, at), ...missing, ...rest.slice(at)].join(" ");
}

/** Watches only, and sends its reports to the office: a beginning nobody's mail is lost by. */
export const suggestedDmarc = (address: string) => `v=DMARC1; p=none; rua=mailto:${address}`;
