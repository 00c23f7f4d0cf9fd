import { simpleParser } from "mailparser";

/** The largest mail that is read at all, in bytes: ours are a tenth of it, and come back shortened. */
export const largestMail = 1024 * 1024;

/** A mail that came in, taken apart. Nothing in it is to be believed: anyone can write anything. */
export type IncomingMail = {
  /** In lower case, such as "multipart/report". */
  type: string;
  /** The parameter `report-type` of a multipart/report (RFC 6522), in lower case, or "". */
  reportType: string;
  subject: string;
  from: { name: string; address: string };
  /** All values of a header field, unfolded; the name in lower case. */
  field: (name: string) => string[];
  /** Names of all header fields, in lower case. */
  fields: string[];
  /** Message-IDs that the mail says it answers: In-Reply-To first, then References, newest first. */
  answers: string[];
  /** What a person reads: the plain text, or what is left of the markup. */
  text: string;
  /** Attached parts with their decoded text; a message inside the message stays one part. */
  parts: { type: string; text: string }[];
  /** Everything that any of it says, decoded and as it came, for finding a name of ours. */
  words: string[];
};

/** Text stays text, a mail inside the mail stays closed, and there is an end to everything. */
const frugal = {
  keepDeliveryStatus: true,
  ignoreEmbedded: true,
  skipHtmlToText: true,
  skipTextToHtml: true,
  skipTextLinks: true,
  skipImageLinks: true,
  keepCidLinks: true,
  checksumAlgo: false as const,
  maxHeadSize: 64 * 1024,
  maxChildNodes: 50,
};

/** @returns null for what no mail program could read either. */
export async function readMail(raw: Uint8Array): Promise<IncomingMail | null> {
  if (raw.byteLength === 0 || raw.byteLength > largestMail) return null;
  try {
    const mail = await simpleParser(Buffer.from(raw), frugal);
    const { headers, headerLines, attachments, subject, inReplyTo, references } = mail;
    const type = headers?.get("content-type") as Partial<Structured> | undefined;
    const parts = attachments.map(({ contentType, content }) => ({
      type: lower(contentType),
      text: content.toString("utf8"),
    }));
    const text = mail.text ?? readable(mail.html || "");
    const whole = Buffer.from(raw).toString("latin1");
    return {
      type: lower(type?.value),
      reportType: lower(type?.params?.["report-type"]),
      subject: (subject ?? "").slice(0, 500),
      from: sender(mail.from?.value[0]),
      field: (name) => headerLines.filter(({ key }) => key === name).map(saidIn),
      fields: headerLines.map(({ key }) => key),
      answers: [...idsIn(inReplyTo), ...idsIn(references).reverse()],
      text: text.trim() || bodyOf(whole),
      parts,
      words: [text, mail.html || "", ...parts.map((part) => part.text), whole],
    };
  } catch {
    return null;
  }
}

type Structured = { value: string; params: Record<string, string> };

const lower = (text: unknown) => (typeof text === "string" ? text.toLowerCase() : "");

const sender = (from?: { name?: string; address?: string }) => ({
  name: from?.name ?? "",
  address: lower(from?.address),
});

const saidIn = ({ line }: { line: string }) =>
  line
    .slice(line.indexOf(":") + 1)
    .replace(/\r?\n[ \t]+/g, " ")
    .trim();

/** Where no part could be read as text, the lines below the head are all there is. */
const bodyOf = (whole: string) => /\r?\n\r?\n([\s\S]*)$/.exec(whole)?.[1] ?? "";

const readable = (html: string) =>
  html
    .replace(/<(style|script|head)\b[\s\S]*?(?:<\/\1\s*>|$)/gi, " ")
    .replace(/<(br|\/p|\/div|\/tr|\/h\d|\/li)\b[^>]*>/gi, "\n")
    .replace(/<[^<>]*>/g, " ")
    .replace(/&(lt|gt|quot|amp|nbsp|[aou]uml|szlig);/gi, (_all, name) => entities[name] ?? " ");

const entities: Record<string, string> = {
  ...{ lt: "<", gt: ">", quot: '"', amp: "&", nbsp: " " },
  ...{ auml: "ä", ouml: "ö", uuml: "ü", szlig: "ß", Auml: "Ä", Ouml: "Ö", Uuml: "Ü" },
};

const idsIn = (text: string | string[] | undefined) =>
  [text ?? []]
    .flat()
    .join(" ")
    .match(/<[^<>\s]{1,250}>/g) ?? [];
