import { fileTypeFromBuffer } from "file-type";

/** The media type of a file by its first bytes, whatever it is called; null for what is not known, such as text. */
export async function typeOf(bytes: Uint8Array): Promise<string | null> {
  const found = await fileTypeFromBuffer(bytes);
  return found?.mime ?? null;
}
