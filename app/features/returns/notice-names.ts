import { messageIdIn, namedBy } from "./delivery-status.ts";
import type { ComeMail } from "./returns.ts";

/** The mail that another one brings back, whole or its head alone. */
export const returnedTypes =
  /^(?:message\/(?:rfc822|rfc822-headers|global|global-headers|partial)|text\/rfc822(?:-headers)?)$/;

/** Structured places first; then whatever in the mail has the shape of a delivery's id. */
export function namesIn({ parts, answers, words }: ComeMail): string[] {
  const returned = parts.filter(({ type }) => returnedTypes.test(type));
  const statuses = parts.filter(({ type }) => /delivery-status$/.test(type));
  const structured = [
    ...statuses.flatMap(({ text }) => namedBy(text)),
    ...returned.flatMap(({ text }) => messageIdIn(text) ?? []),
    ...answers.slice(0, 20),
  ];
  const anywhere = words.flatMap((text) => idsIn(text.replace(/=\r?\n/g, "")));
  return [...new Set([...structured, ...anywhere])].slice(0, 60);
}

/** Whatever has the shape of a delivery's id; servers may change the case of an address. */
export const idsIn = (text: string) => (text.match(idShape) ?? []).map((id) => id.toLowerCase());

const idShape = /(?<![0-9a-f])[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?![0-9a-f])/gi;
