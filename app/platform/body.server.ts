/** The text of a request, or null if it is larger than `bytes`: the rest is let go unread, and the sender still hears the answer. */
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
      reader.releaseLock();
      return null;
    }
  }
  return Buffer.concat(parts).toString("utf8");
}
