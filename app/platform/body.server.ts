import { asTyped } from "./typed.server.ts";

/** How much more than is wanted is read and forgotten, so that its sender hears the answer. */
const patience = 16;

/** The text of a request, or null if it is larger than `bytes`. */
export const textUpTo = async (request: Request, bytes: number): Promise<string | null> =>
  (await bytesUpTo(request, bytes))?.toString("utf8") ?? null;

/**
 * The body of a request, or null if it is larger than `bytes`. A sender that ends soon after hears
 * why on a connection that still works; from one that does not end the connection is taken.
 */
export async function bytesUpTo(request: Request, bytes: number): Promise<Buffer | null> {
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    if (size <= bytes) parts.push(value);
    if (size > bytes * patience) {
      await reader.cancel();
      break;
    }
  }
  return size <= bytes ? Buffer.concat(parts) : null;
}

/** More than any form of ours without a file. */
const mostBytes = 128 * 1024;
const mostFields = 1_000;

/** Beyond what anybody sends from a page of ours. */
const tooLarge = () => new Response("Content Too Large", { status: 413 });

/**
 * The fields of a sent form. Bounded before anything takes them apart; a file is no field. What nobody
 * can read as a form counts as one with nothing in it, what nobody can type as not typed.
 */
export async function sentForm(request: Request): Promise<FormData> {
  const type = request.headers.get("Content-Type") ?? "";
  const text = await textUpTo(request, mostBytes);
  if (text === null) throw tooLarge();
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return new FormData();
  if (text.split("&", mostFields + 1).length > mostFields) throw tooLarge();
  return formOf([...new URLSearchParams(text)]);
}

export function formOf(pairs: [name: string, value: string][]): FormData {
  const form = new FormData();
  for (const [name, value] of pairs) form.append(name, asTyped(name, value));
  return form;
}
