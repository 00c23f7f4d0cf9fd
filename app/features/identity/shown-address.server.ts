import { domainToUnicode } from "node:url";

/**
 * An address as people write it: browsers hand over the domain of an e-mail field in punycode, and so it would
 * stand on pages and in mails. The envelope of a mail is ASCII again.
 */
export function shownAddress(address: string): string {
  const at = address.lastIndexOf("@") + 1;
  const domain = address.slice(at);
  return /(^|\.)xn--/i.test(domain)
    ? address.slice(0, at) + (domainToUnicode(domain) || domain)
    : address;
}
