import { encode as base64, wrap as wrapBase64 } from "nodemailer/lib/base64";
import type MailComposer from "nodemailer/lib/mail-composer";
import { encode as quoted, wrap as wrapQuoted } from "nodemailer/lib/qp";

/** A part as nodemailer composes it; its types leave out what is in it. */
type Node = {
  multipart: string | false;
  boundary: string;
  childNodes: Node[];
  content?: unknown;
  getTransferEncoding(): string | false;
  buildHeaders(): string;
};

/** A mail as text, with its bytes where they need not be UTF-8. */
export async function written(composer: MailComposer): Promise<{ raw: string; bytes?: Buffer }> {
  const raw = inOneGo(composer);
  if (raw !== null) return { raw };
  const bytes = await composer.compile().build();
  return { raw: bytes.toString("utf8"), bytes };
}

/**
 * What `build()` of the same composer gives, in one go: a stream for every part of every mail costs more
 * than all the rest of it.
 * @returns null where a part is neither text nor bytes that pass encoded, or ends in a space.
 */
export function inOneGo(composer: MailComposer): string | null {
  const text = partOf(composer.compile() as unknown as Node);
  return text?.endsWith("\n") ? text : null;
}

function partOf(node: Node): string | null {
  const head = `${node.buildHeaders()}\r\n\r\n`;
  const content = contentOf(node);
  if (content === null) return null;
  if (!node.multipart) return head + content;
  const parts = node.childNodes.map(partOf);
  if (parts.includes(null)) return null;
  const border = `--${node.boundary}`;
  return `${head}${content}${parts.map((part) => `${border}\r\n${part}\r\n`).join("")}${border}--\r\n`;
}

function contentOf(node: Node): string | null {
  const { content = "" } = node;
  const encoding = node.getTransferEncoding();
  if (typeof content !== "string" && !(content instanceof Buffer)) return null;
  if (encoding === "base64") return wrapBase64(base64(content));
  if (encoding === "quoted-printable") return quotedOf(content);
  return typeof content === "string" ? content : null;
}

/** The space that ends a text is held back by the stream, which may break the line before it. */
const quotedOf = (content: string | Buffer) =>
  /[ \t]$/.test(content.toString()) ? null : wrapQuoted(quoted(content));
