import { isIP } from "node:net";
import { dkimVerify, dmarc, spf } from "mailauth";
import { resolve } from "./dns.server.ts";

export type SpfResult =
  | "pass"
  | "softfail"
  | "fail"
  | "neutral"
  | "none"
  | "permerror"
  | "temperror";

/** Whether a server at `ip` may send for the domain of `sender` (RFC 7208). */
export async function checkSpf(ip: string, sender: string): Promise<SpfResult> {
  const helo = sender.slice(sender.lastIndexOf("@") + 1);
  const { status } = await spf({ ip, sender, helo, resolver: resolve });
  return status.result as SpfResult;
}

/** The DMARC record that holds for a domain: its own or that of the domain above; undefined without an answer. */
export async function findDmarcRecord(domain: string): Promise<string | null | undefined> {
  const found = await dmarc({ headerFrom: `postmaster@${domain}`, resolver: resolve });
  if (!found || found.status.result === "temperror") return undefined;
  return found.rr ?? null;
}

export type Signature = {
  domain: string;
  selector: string;
  /** pass, fail, neutral (the body is another one), permerror (no key), temperror (no answer). */
  result: string;
  /** The signing domain belongs to the domain in From (RFC 9989, relaxed). */
  isAligned: boolean;
  /** Names of the header fields it covers, in lower case. */
  covers: string[];
};

/** The signatures of a mail as it came (RFC 6376), its From, and the addresses that its Received lines name. */
export async function readSignatures(raw: Buffer) {
  const { results, headerFrom } = await dkimVerify(raw, { resolver: resolve });
  const signing = results.filter(({ signingDomain }) => signingDomain);
  const signatures: Signature[] = signing.map((each) => ({
    domain: String(each.signingDomain ?? "").toLowerCase(),
    selector: String(each.selector ?? ""),
    result: String(each.status.result),
    isAligned: Boolean(each.status.aligned),
    covers: String((each as Covering).signingHeaders?.keys ?? "")
      .toLowerCase()
      .split(/\s*:\s*/),
  }));
  return { signatures, from: headerFrom, hops: hopsIn(raw.toString("latin1")) };
}

/** mailauth tells more than its types do. */
type Covering = { signingHeaders?: { keys?: string } };

/** Newest first, each once. */
function hopsIn(raw: string): string[] {
  const head = raw.split(/\r?\n\r?\n/, 1)[0]?.replace(/\r?\n[ \t]+/g, " ") ?? "";
  const lines = head.split(/\r?\n/).filter((line) => /^received:/i.test(line));
  const named = lines.flatMap((line) => line.match(/(?<=\[(?:IPv6:)?)[0-9a-f.:]+(?=\])/gi) ?? []);
  return [...new Set(named)].filter((ip) => isIP(ip) > 0);
}
