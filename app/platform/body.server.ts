/** How much more than is wanted is read and forgotten, so that its sender hears the answer. */
const patience = 16;

/**
 * The text of a request, or null if it is larger than `bytes`. A sender that ends soon after hears
 * why on a connection that still works; from one that does not end the connection is taken.
 */
export async function textUpTo(request: Request, bytes: number): Promise<string | null> {
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
      return null;
    }
  }
  return size > bytes ? null : Buffer.concat(parts).toString("utf8");
}

/** The fields of a sent form. What nobody can read as one counts as a form with nothing in it. */
export async function sentForm(request: Request): Promise<FormData> {
  try {
    return await request.formData();
  } catch {
    return new FormData();
  }
}

/** The bytes of a file in a sent form; none for a field without one. */
export async function sentFile(form: FormData, name: string): Promise<Uint8Array> {
  const file = form.get(name);
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}
