import { isAutomaticAnswer, isOtherReport } from "./automatic.ts";
import { toldBy, worstOf } from "./delivery-status.ts";
import { namesIn } from "./notice-names.ts";
import { isFromServer, readable, says, toldInWords } from "./notice-text.ts";
import { headsNotice, isServer } from "./notice-words.ts";
import type { ComeMail, Failure } from "./returns.ts";

/**
 * What a mail tells of another one. "none": it speaks of no delivery, or of one that went well. `names`
 * are all it says about which mail, the surest first. `isCertain`: a server wrote it, no person.
 */
export type Notice =
  | { kind: "none" }
  | { kind: "failed" | "late"; failure: Failure; names: string[]; isCertain: boolean };

const none: Notice = { kind: "none" };

/** Reads a mail's structure first, its words then. */
export function noticeIn(mail: ComeMail): Notice {
  if (isOtherReport(mail) && !isRejectedByRule(mail)) return none;
  const worst = worstOf(statusesOf(mail).map(toldBy));
  if (worst === "delivered") return none;
  if (worst) return notice(mail, worst, true);
  const words = isAutomaticAnswer(mail) ? null : toldInWords(mail);
  return words ? notice(mail, words, words.isFromServer) : none;
}

type Judged = { kind: "failed" | "late"; failure: Failure };

const notice = (mail: ComeMail, { kind, failure }: Judged, isCertain: boolean): Notice => ({
  kind,
  failure,
  names: namesIn(mail),
  isCertain,
});

/** A receiving server's rule may refuse in the form of a read receipt (RFC 5429, 2.2). */
const isRejectedByRule = (mail: ComeMail) =>
  mail.parts.some(
    ({ type, text }) => type === "message/disposition-notification" && /; *deleted/i.test(text),
  ) &&
  isServer(mail.from) &&
  says(mail.text);

/** Delivery statuses are parts of their own, or stand in the text where a gateway has flattened the mail. */
function statusesOf(mail: ComeMail): string[] {
  const { parts, text } = mail;
  const marked = parts.filter(({ type }) => /^message\/(?:global-)?delivery-status$/.test(type));
  if (marked.length > 0) return marked.map((part) => part.text);
  if (!isFromServer(mail) && !headsNotice.test(mail.subject)) return [];
  const loose = [text, ...parts.filter(isLoose).map((part) => part.text)];
  return loose.flatMap(
    (each) =>
      /^(?:Reporting-MTA|Final-Recipient|Original-Recipient)\s*:[^\n]*\n(?:[^\n]*\n){0,14}?(?:Action|Status)\s*:[\s\S]*/im.exec(
        each.slice(0, readable),
      )?.[0] ?? [],
  );
}

const isLoose = ({ type }: { type: string }) =>
  type.startsWith("text/") || type === "application/octet-stream";
