import { hasNullSender } from "./automatic.ts";
import { returnedTypes } from "./notice-names.ts";
import {
  headsNotice,
  isServer,
  quotesRefusal,
  saysFailed,
  saysLate,
  saysOver,
} from "./notice-words.ts";
import type { ComeMail, Failure } from "./returns.ts";

type InWords = { kind: "failed" | "late"; failure: Failure; isFromServer: boolean };

/** As far into a mail as its own words reach, in characters. */
export const readable = 30_000;

/** Where the returned mail begins: a line that announces it, or its first field. */
const copyBegins =
  /^[ \t>*|#=_-]{0,80}(?:(?:this is|below (?:this line )?is|here is|following is|enclosed is|see|attached is)\b[^\n]{0,40}\b(?:copy|message|headers)|(?:the |your |start of )?(?:old|original|returned|unsent|undelivered|rejected|bounced)(?: e-?mail)?[- ](?:mail|message|text|header)[^\n]{0,60}|(?:nachfolgend|hier|es folgt|unten)[^\n]{0,60}(?:kopie|nachricht)|(?:ihre |die )?ursprüngliche[^\n]{0,40}|[^\n]{0,20}original ?nachricht[^\n]{0,30}|message (?:header|text|follows|removed)[^\n]{0,30}|(?:return-path|received|message-id|mime-version|dkim-signature):[^\n]*)/im;

/** Notices in words alone: who writes, under which heading, what they say, and what they bring back. */
export function toldInWords(mail: ComeMail): InWords | null {
  const text = mail.text.slice(0, readable);
  const began = copyBegins.exec(text.slice(40))?.index ?? -1;
  const own = (began >= 0 ? text.slice(0, began + 40) : text)
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean)
    .join("\n");
  const flat = own.replace(/\n/g, " ");
  const isReturned = began >= 0 || mail.parts.some(({ type }) => returnedTypes.test(type));
  const isServers = isFromServer(mail);
  const isHeaded = headsNotice.test(mail.subject) || namesWhom.test(flat.slice(0, 800));
  const isLate = (saysLate.test(flat) || saysLate.test(mail.subject)) && !saysOver.test(flat);
  const isSaid = isLate || says(own);
  const isTold = isSaid ? isServers || isHeaded : isServers && (isHeaded || isReturned);
  if (!isTold && !(isHeaded && isReturned)) return null;
  if (!isSaid && !isHeaded && !isServer(mail.from)) return null;
  if (!isLate) return { kind: "failed", failure: failureIn(own), isFromServer: isServers };
  const failure = { status: codeIn(own, "4") ?? "4.0.0", permanent: false };
  return { kind: "late", failure, isFromServer: isServers };
}

/** Its name, the envelope, or a field or form that only servers use. */
export const isFromServer = (mail: ComeMail) =>
  isServer(mail.from) ||
  hasNullSender(mail) ||
  mail.fields.includes("x-failed-recipients") ||
  (mail.type === "multipart/report" && /^(?:delivery-status)?$/.test(mail.reportType));

export const says = (own: string) =>
  saysFailed.test(own) || saysFailed.test(own.replace(/\s+/g, " ")) || quotesRefusal.test(own);

/** The sentence with which a server begins, and for whom the mail was: nobody else writes both so. */
const namesWhom =
  /(?:(?:your|the) (?:message|e-?mail|mail)[^.!?]{0,80}(?:could not|cannot|can't|was not|has not been)(?: be)? deliver|ihre (?:nachricht|e-?mail)[^.!?]{0,80}nicht zugestellt)[^.!?]{0,80}\s<?[^\s<>@]+@[\w.-]+/i;

const codeIn = (own: string, kind: "4" | "5") =>
  new RegExp(`(?<![\\d.])${kind}\\.\\d\\.\\d{1,3}(?![\\d.]\\d)`).exec(own)?.[0];

function failureIn(own: string): Failure {
  const status = codeIn(own, "5") ?? meant.find(([words]) => words.test(own))?.[1] ?? "5.0.0";
  return { status, permanent: true };
}

/** What the words come to in the codes of RFC 3463. */
const meant: [RegExp, string][] = [
  [/quota|(?:mailbox|postfach|inbox|mail ?folder)[^.!?\n]{0,30}(?:full|voll)/i, "5.2.2"],
  [/(?:host|domain)\w*[^.!?\n]{0,40}(?:unknown|not found|unbekannt|exist)|unrout/i, "5.1.2"],
  [/too (?:large|big)|size limit|zu groß/i, "5.3.4"],
  [/giv(?:e|en|ing) up|gave up|timed? ?out|could not be delivered for/i, "5.4.7"],
  [/spam|policy|relay(?:ing)? (?:access )?denied|blacklist/i, "5.7.1"],
  [/unknown|no such|does(?: not|n't) exist|not found|unbekannt|existiert nicht|invalid/i, "5.1.1"],
];
