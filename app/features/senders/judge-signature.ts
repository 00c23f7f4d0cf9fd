import type { Signature } from "#app/platform/mail-authentication.server.ts";
import { domainOf, type Findings } from "./senders.ts";

/** Must be covered: who wrote it, and the subject, which holds the code. */
const needed = ["from", "subject"];

/**
 * What the signatures of a returned test mail say for its address. One good signature is enough. A
 * policy may ask for the very domain (`adkim=s`, RFC 9989, 4.4.1).
 */
export function judgeSignatures(
  signatures: Signature[],
  address: string,
  policy = "",
): Findings["dkim"] {
  const domain = domainOf(address);
  const isStrict = /(^|;)\s*adkim\s*=\s*s\s*(;|$)/i.test(policy);
  const fits = ({ isAligned, domain: by }: Signature) => (isStrict ? by === domain : isAligned);
  const own = signatures.filter(fits);
  const whole = own.filter(({ result }) => result === "pass");
  const good = whole.find(({ covers }) => needed.every((name) => covers.includes(name)));
  if (good) return { state: "ok", domain, selector: good.selector, signedBy: good.domain };
  const [first] = own;
  if (!first) {
    const [stranger] = signatures;
    return stranger
      ? { state: "foreign", domain, signedBy: stranger.domain }
      : { state: "missing", domain };
  }
  const { selector, domain: signedBy } = first;
  if (whole.length > 0) return { state: "uncovered", domain, selector, signedBy };
  const isUnsure = own.some(({ result }) => result === "temperror");
  return { state: isUnsure ? "unsure" : "broken", domain, selector, signedBy };
}
