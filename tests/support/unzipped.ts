import { inflateRawSync } from "node:zlib";

/** The files in a ZIP as text, by its directory at the end (PKWARE APPNOTE, 4.3.12 and 4.3.16). */
export function unzipped(bytes: Uint8Array): Record<string, string> {
  const zip = Buffer.from(bytes);
  const end = zip.lastIndexOf(Buffer.from("PK\x05\x06", "latin1"));
  const files: Record<string, string> = {};
  let at = zip.readUInt32LE(end + 16);
  for (let left = zip.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [zip.readUInt16LE(at + 10), zip.readUInt32LE(at + 20)];
    const [name, extra, comment] = [28, 30, 32].map((n) => zip.readUInt16LE(at + n)) as number[];
    const local = zip.readUInt32LE(at + 42);
    const begin = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const content = zip.subarray(begin, begin + size);
    const text = method === 0 ? content : inflateRawSync(content);
    files[zip.toString("utf8", at + 46, at + 46 + (name ?? 0))] = text.toString("utf8");
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return files;
}
