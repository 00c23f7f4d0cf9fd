import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import { Busboy } from "@fastify/busboy";

export type FilePiece = { name: string; content: Buffer; isLast: boolean };

type Wish = { field: string; pieceBytes: number; most: number };

/**
 * The file of a sent form, piece by piece as it arrives, so that no more than two pieces are ever in memory. A file that
 * is longer than `most`, and one whose sender goes away, ends without a last piece; no file is no piece at all.
 */
export async function* filePieces(request: Request, { field, pieceBytes, most }: Wish) {
  const type = request.headers.get("Content-Type") ?? "";
  if (!/^multipart\/form-data\s*;/i.test(type) || !request.body) return;
  const parser = parserOf(type, most);
  if (!parser) return;
  const found = new Promise<{ stream: Readable & { truncated?: boolean }; name: string } | null>(
    (resolve) => {
      parser.on("file", (given, stream, name) => {
        if (given === field && name) resolve({ stream, name });
        else stream.resume();
      });
      parser.once("finish", () => resolve(null));
      parser.once("error", () => resolve(null));
    },
  );
  const body = Readable.fromWeb(request.body as ReadableStream);
  body.once("error", () => parser.destroy());
  body.pipe(parser);
  const file = await found;
  if (!file) return;
  try {
    yield* inPieces(file, pieceBytes);
  } finally {
    // What is left of it the server reads and forgets, so that its sender hears the answer.
    body.unpipe(parser);
  }
}

async function* inPieces(
  { stream, name }: { stream: Readable & { truncated?: boolean }; name: string },
  pieceBytes: number,
): AsyncGenerator<FilePiece> {
  let parts: Buffer[] = [];
  let length = 0;
  let whole: Buffer | undefined;
  try {
    for await (const part of stream as AsyncIterable<Buffer>) {
      for (let rest = part; rest.length > 0; ) {
        const taken = rest.subarray(0, pieceBytes - length);
        rest = rest.subarray(taken.length);
        parts.push(taken);
        length += taken.length;
        if (length < pieceBytes) continue;
        if (whole) yield { name, content: whole, isLast: false };
        whole = Buffer.concat(parts);
        parts = [];
        length = 0;
      }
    }
  } catch {
    return;
  }
  if (stream.truncated) return;
  const last = Buffer.concat(parts);
  if (whole && last.length > 0) yield { name, content: whole, isLast: false };
  const end = last.length > 0 ? last : whole;
  if (end) yield { name, content: end, isLast: true };
}

function parserOf(type: string, fileSize: number) {
  try {
    return new Busboy({
      headers: { "content-type": type },
      limits: { fileSize, files: 1, fields: 20, parts: 21, fieldSize: 64 * 1024 },
    });
  } catch {
    return null;
  }
}
