import { once } from "node:events";
import { finished } from "node:stream/promises";
import { Busboy, type BusboyInstance } from "@fastify/busboy";
import { formOf, sentForm } from "./body.server.ts";

export type FileForm = {
  form: FormData;
  /** Null where none was chosen, and of one that is too large. */
  file: { name: string; content: Uint8Array } | null;
  isTooLarge: boolean;
};

/**
 * A sent form with one file, in the field `name`, of at most `bytes`. Of a larger one nothing is kept
 * but the fields, so that what was typed is not lost; what goes on is read and forgotten.
 */
export async function formWithFile(
  request: Request,
  name: string,
  bytes: number,
): Promise<FileForm> {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body)
    return { form: await sentForm(request), file: null, isTooLarge: false };
  return (await taken(request.body.getReader(), type, { name, bytes })) ?? nothing();
}

/** How many times more than is wanted is read and forgotten, so that its sender hears the answer. */
const patience = 5;
const forFields = 1024 * 1024;

const nothing = (): FileForm => ({ form: new FormData(), file: null, isTooLarge: false });

type Wish = { name: string; bytes: number };

/** Field by field as they arrive; null for what nobody can read (RFC 7578). */
async function taken(body: Body, type: string, { name, bytes }: Wish): Promise<FileForm | null> {
  const pairs: [string, string][] = [];
  const parts: Buffer[] = [];
  const found: FileForm = nothing();
  try {
    const parser = new Busboy({ headers: { "content-type": type }, limits: limitsFor(bytes) });
    parser.on("field", (field, value) => pairs.push([field, value]));
    parser.on("file", (field, stream, chosen) => {
      if (field !== name || found.file || chosen === "") return stream.resume();
      const file = { name: chosen, content: new Uint8Array() };
      found.file = file;
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("limit", () => {
        found.isTooLarge = true;
        parts.length = 0;
      });
      stream.on("end", () => {
        file.content = Buffer.concat(parts.splice(0));
      });
    });
    if (!(await fed(parser, body, forFields + bytes * patience))) found.isTooLarge = true;
  } catch {
    return null;
  }
  if (found.isTooLarge) found.file = null;
  return { ...found, form: formOf(pairs) };
}

type Body = ReadableStreamDefaultReader<Uint8Array>;

/** To its end, also behind what the parser wants; false where it has none. */
async function fed(parser: BusboyInstance, body: Body, most: number) {
  const isDone = finished(parser);
  let size = 0;
  for (let part = await body.read(); !part.done; part = await body.read()) {
    size += part.value.byteLength;
    if (size > most) {
      await body.cancel();
      return false;
    }
    if (!parser.writableEnded && !parser.write(part.value))
      await Promise.race([once(parser, "drain"), isDone]);
  }
  parser.end();
  await isDone;
  return true;
}

const limitsFor = (bytes: number) => ({
  fieldNameSize: 100,
  fieldSize: 64 * 1024,
  fields: 50,
  files: 5,
  fileSize: bytes,
  parts: 51,
  headerPairs: 20,
  headerSize: 4 * 1024,
});
