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
  /** Message-IDs that the mail says it answers: In-Reply-To first, then References, newest first. */
  answers: string[];
  /** Attached parts with their decoded text; a message inside the message stays one part. */
  parts: { type: string; text: string }[];
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
    const { headers, attachments, subject, inReplyTo, references } = await simpleParser(
      Buffer.from(raw),
      frugal,
    );
    const type = headers?.get("content-type") as Partial<Structured> | undefined;
    return {
      type: lower(type?.value),
      reportType: lower(type?.params?.["report-type"]),
      subject: subject ?? "",
      answers: [...idsIn(inReplyTo), ...idsIn(references).reverse()],
      parts: attachments.map(({ contentType, content }) => ({
        type: lower(contentType),
        text: content.toString("utf8"),
      })),
    };
  } catch {
    return null;
  }
}

type Structured = { value: string; params: Record<string, string> };

const lower = (text: unknown) => (typeof text === "string" ? text.toLowerCase() : "");

const idsIn = (text: string | string[] | undefined) =>
  [text ?? []]
    .flat()
    .join(" ")
    .match(/<[^<>\s]{1,250}>/g) ?? [];
