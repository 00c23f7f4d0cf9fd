/** The text of a request, or null if it is larger than `bytes`: then the rest is not read. */
export async function textUpTo(request: Request, bytes: number): Promise<string | null> {
  const reader = request.body?.getReader();
  const parts: Uint8Array[] = [];
  let size = 0;
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    size += value.byteLength;
    parts.push(value);
    if (size > bytes) {
      await reader.cancel();
      return null;
    }
  }
  return Buffer.concat(parts).toString("utf8");
}
