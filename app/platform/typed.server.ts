import { domainToUnicode } from "node:url";
import { paragraphs } from "#app/paragraphs.ts";

/** What turns the direction of reading round garbles what stands beside it (UAX #9). */
const bidi = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;
/** Everything that ends a line somewhere, and the tab that ends a cell. */
const breaks = /[\t\n\v\f\r\x85\u2028\u2029]+/g;

/** Text of one line, as a person can have typed it: without control characters and breaks. */
export const asLine = (text: string) => plain(text.replace(breaks, " "));

/**
 * Text of several lines, without any other control character. A browser counts a break as one character and sends
 * two, so it is made one before anybody measures the text.
 */
export const asParagraphs = (text: string) =>
  plain(text.replace(/\r\n?|[\v\f\x85\u2028\u2029]/g, "\n"));

/** NUL has no room in PostgreSQL, half a pair of surrogates none in UTF-8. */
const plain = (text: string) => text.replace(bidi, "").replace(/(?![\t\n\r])[\p{Cc}\p{Cs}]/gu, "");

/** What was typed into the field of this name. */
export const asTyped = (name: string, text: string) =>
  paragraphs.includes(name) ? asParagraphs(text) : asLine(text);

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
