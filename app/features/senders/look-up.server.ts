import { addressesOf, namesOf, textsOf } from "#app/platform/dns.server.ts";
import { checkSpf, findDmarcRecord } from "#app/platform/mail-authentication.server.ts";
import { envelopeDomain, findExits, wayOut } from "#app/platform/way-out.server.ts";
import { domainOf, type Findings } from "./senders.ts";

/** What the name servers say of an address, all but DKIM. `hops`: servers that a returned mail went through. */
export async function lookUp(
  address: string,
  hops: string[] = [],
): Promise<Omit<Findings, "dkim">> {
  const exits = await findExits();
  const [spf, dmarc, reverse] = await Promise.all([
    lookUpSpf(address, exits, hops),
    lookUpDmarc(address),
    lookUpReverse(exits),
  ]);
  return { spf, dmarc, reverse };
}

async function lookUpSpf(
  address: string,
  exits: string[],
  hops: string[],
): Promise<Findings["spf"]> {
  const domain = envelopeDomain(address);
  const texts = await textsOf(domain);
  if (!texts) return { state: "unsure", domain };
  const isTheirs = domain === domainOf(address) || domain.endsWith(`.${domainOf(address)}`);
  const [record, another] = spfRecordsIn(texts);
  const wanted = suggestedSpf(record, mechanismsFor(exits, wayOut));
  if (!isTheirs) return { state: "not-theirs", domain, record };
  if (!record) return { state: "missing", domain, wanted };
  if (another) return { state: "several", domain, record, wanted };
  if (wayOut === "resend") {
    const state = record.includes("include:amazonses.com") ? "ok" : "not-allowed";
    return { state, domain, record, wanted };
  }
  if (exits.length === 0 && hops.length === 0) return { state: "unsure", domain, record };
  return { state: await judged(address, exits, hops), domain, record, wanted };
}

/** Every server that mail leaves from must be let in; one that a mail has really left from settles it. */
async function judged(address: string, exits: string[], hops: string[]) {
  const ask = (ip: string) => checkSpf(ip, address);
  const [ofExits, ofHops] = await Promise.all([
    Promise.all(exits.map(ask)),
    Promise.all(hops.map(ask)),
  ]);
  if (ofHops.includes("pass")) return "ok";
  if (ofExits.length > 0 && ofExits.every((result) => result === "pass")) return "ok";
  if (ofExits.includes("permerror")) return "broken";
  return ofExits.includes("temperror") ? "unsure" : "not-allowed";
}

/** At the domain itself, else at the one it belongs to (RFC 9989, 4.10). */
async function lookUpDmarc(address: string): Promise<Findings["dmarc"]> {
  const domain = domainOf(address);
  const own = await textsOf(`_dmarc.${domain}`);
  if (own && dmarcRecordsIn(own).length > 1) return { state: "several", domain, record: own[0] };
  const record = await findDmarcRecord(domain);
  if (record === undefined) return { state: "unsure", domain };
  if (record === null) return { state: "missing", domain, wanted: suggestedDmarc(address) };
  return { state: "ok", domain, record };
}

/** The first server whose address leads to no name, or to one that does not lead back (FCrDNS). */
async function lookUpReverse(exits: string[]): Promise<Findings["reverse"]> {
  if (wayOut === "resend") return { state: "not-ours" };
  const found = await Promise.all(exits.map(reverseOf));
  const [first] = found;
  return found.find(({ state }) => state !== "ok") ?? first ?? { state: "unsure" };
}

async function reverseOf(ip: string): Promise<Findings["reverse"]> {
  const names = await namesOf(ip);
  if (!names) return { state: "unsure", ip };
  const [name] = names;
  if (!name) return { state: "missing", ip };
  const back = await Promise.all(names.map(addressesOf));
  return { state: back.flat().includes(ip) ? "ok" : "mismatch", ip, name };
}

/** What to write into the zone of a domain, so that mail of ours arrives. */

const version = /^v=spf1(?= |$)/i;

const spfRecordsIn = (texts: string[]) => texts.filter((text) => version.test(text));

/** DMARC says its version first, exactly so (RFC 9989, 4.7). */
const dmarcRecordsIn = (texts: string[]) => texts.filter((text) => /^v=DMARC1\s*(;|$)/.test(text));

/** The mechanisms that let these servers send; for Resend, its own. */
const mechanismsFor = (exits: string[], way: string) =>
  way === "resend"
    ? ["include:amazonses.com"]
    : exits.map((ip) => (ip.includes(":") ? `ip6:${ip}` : `ip4:${ip}`));

/** The record that stands there, with our servers let in before its last word; or a new one. */
function suggestedSpf(record: string | undefined, mechanisms: string[]): string {
  const [first = "v=spf1", ...rest] = record?.trim().split(/\s+/) ?? [];
  const missing = mechanisms.filter((one) => !rest.includes(one));
  const last = rest.findIndex((term) => /^([~?+-]?all|redirect=)/i.test(term));
  if (!record) return [first, "mx", ...missing, "~all"].join(" ");
  const at = last < 0 ? rest.length : last;
  return [first, ...rest.slice(0, at), ...missing, ...rest.slice(at)].join(" ");
}

/** Watches only, and sends its reports to the office: a beginning nobody's mail is lost by. */
const suggestedDmarc = (address: string) => `v=DMARC1; p=none; rua=mailto:${address}`;
