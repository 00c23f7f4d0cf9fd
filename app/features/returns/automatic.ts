import { headsNotice, isServer } from "./notice-words.ts";
import type { ComeMail } from "./returns.ts";

const first = (mail: ComeMail, name: string) => mail.field(name)[0]?.toLowerCase() ?? "";

/** No server wants an answer to it (RFC 5321, 4.5.5), as the delivering server noted. */
export const hasNullSender = (mail: ComeMail) =>
  mail
    .field("return-path")
    .slice(0, 1)
    .some((path) => /^<\s*>$/.test(path) || isServer({ name: "", address: bare(path) }));

const bare = (path: string) => path.replace(/[<>\s]/g, "");

/**
 * A report about something else than delivery: a complaint (RFC 5965), what DMARC counted (RFC 9990) or
 * found forged (RFC 6591), how TLS went (RFC 8460), that a mail was shown or not (RFC 8098).
 */
export function isOtherReport(mail: ComeMail): boolean {
  if (mail.reportType !== "" && !mail.reportType.startsWith("delivery")) return true;
  if (mail.parts.some(({ type }) => otherTypes.test(type))) return true;
  if (mail.fields.some((name) => name.startsWith("tls-report-"))) return true;
  return /^\s*(?:report domain:|dmarc\b|\[?(?:abuse|spam) (?:report|complaint)|complaint about|spam complaint|(?:gelesen|ungelesen|read|not read|lu|non lu)\s*:)/i.test(
    mail.subject,
  );
}

const otherTypes =
  /^message\/(?:feedback-report|disposition-notification)$|^application\/tlsrpt\+(?:json|gzip)$/;

/** An absence note or another answer by itself (RFC 3834), also of programs that mark it their own way. */
export function isAutomaticAnswer(mail: ComeMail): boolean {
  if (awayHeads.test(mail.subject)) return !isServer(mail.from) || !headsNotice.test(mail.subject);
  const marked =
    mail.fields.some((name) => answeringFields.has(name)) ||
    /auto[-_]?reply/.test(first(mail, "precedence")) ||
    first(mail, "auto-submitted").startsWith("auto-replied");
  return marked && !isServer(mail.from) && !headsNotice.test(mail.subject);
}

const answeringFields = new Set([
  ...["x-autoreply", "x-autorespond", "x-autoresponse", "x-autoreply-from", "x-mail-autoreply"],
  ...["x-vacation", "x-auto-reply", "x-ms-exchange-inbox-rules-loop"],
]);

const awayHeads =
  /^\s*(?:(?:re|aw)\s*:\s*)?(?:auto(?:mati(?:c|sche|sk)\w*)?[- :]*(?:reply|response|answer|antwort|rückmeldung|svar)|autoreply|out[- ]of[- ](?:the[- ])?office|abwesen|\S*urlaub\S*|nicht im (?:haus|büro)|vacation|(?:i am|i['’]m) (?:away|out|currently)|away from|réponse automatique|absence|respuesta automática|fuera de|risposta automatica|afwezig|automatisch|automatyczna|odpowiedź auto|frånvaro|fraværs|自動返信|不在|自动回复)/i;

/** No person wrote this for us to read: it is never passed on, so that no two machines write to each other. */
export function isAutomatic(mail: ComeMail): boolean {
  const submitted = first(mail, "auto-submitted");
  return (
    (submitted !== "" && !/^no\b/.test(submitted)) ||
    /^(?:bulk|junk|list|auto)/.test(first(mail, "precedence")) ||
    mail.fields.some((name) => name.startsWith("list-") || name === "feedback-id") ||
    mail.type === "multipart/report" ||
    hasNullSender(mail) ||
    isServer(mail.from) ||
    isOtherReport(mail) ||
    isAutomaticAnswer(mail)
  );
}
