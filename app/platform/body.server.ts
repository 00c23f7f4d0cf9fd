/** How much more than is wanted is read and forgotten, so that its sender hears the answer. */
const patience = 16;

/**
 * The text of a request, or null if it is larger than `bytes`. A sender that ends soon after hears
 * why on a connection that still works; from one that does not end the connection is taken.
 */
export async function textUpTo(request: Request, bytes: number): Promise<string | null> {
  const { kept, isWhole } = await bytesUpTo(request, bytes);
  return isWhole ? kept.toString("utf8") : null;
}

/** The beginning of a request's body; what comes after `bytes` is read and forgotten. */
async function bytesUpTo(request: Request, bytes: number) {
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
  return { kept: Buffer.concat(parts), isWhole: size <= bytes };
}

/** The fields of a sent form. What nobody can read as one counts as a form with nothing in it, what nobody can type as not typed. */
export const sentForm = (request: Request): Promise<FormData> => readable(request);

/** How much the fields beside a file may take. */
const forFields = 64 * 1024;

/**
 * A sent form with a file of at most `bytes`. Of a larger one nothing is kept but the fields before it,
 * so that what was typed is not lost.
 */
export async function formWithFile(request: Request, bytes: number) {
  const { kept, isWhole } = await bytesUpTo(request, bytes + forFields);
  const type = request.headers.get("Content-Type") ?? "";
  const whole = isWhole ? kept : beforeFile(kept, type);
  const form = await readable(
    new Response(new Uint8Array(whole), { headers: { "Content-Type": type } }),
  );
  return { form, isTooLarge: !isWhole };
}

/** The parts before the first file, closed as a form of their own (RFC 7578). */
function beforeFile(kept: Buffer, type: string): Buffer {
  const boundary = /boundary="?([^";]+)"?/i.exec(type)?.[1] ?? "";
  const head = kept.subarray(0, forFields);
  const file = head.lastIndexOf(`--${boundary}`, Math.max(0, head.indexOf("; filename=")));
  return Buffer.concat([head.subarray(0, Math.max(0, file)), Buffer.from(`--${boundary}--\r\n`)]);
}

async function readable(sent: Pick<Request, "formData">): Promise<FormData> {
  try {
    return asTyped(await sent.formData());
  } catch {
    return new FormData();
  }
}

/** NUL is on no keyboard and has no room in PostgreSQL; what turns the direction of reading round garbles what stands beside it. */
const untypable = /[\0\u202a-\u202e\u2066-\u2069]/g;

function asTyped(sent: FormData): FormData {
  const typed = new FormData();
  for (const [name, value] of sent)
    typed.append(name, typeof value === "string" ? value.replace(untypable, "") : value);
  return typed;
}

/** The bytes of a file in a sent form; none for a field without one. */
export async function sentFile(form: FormData, name: string): Promise<Uint8Array> {
  const file = form.get(name);
  return file instanceof File ? new Uint8Array(await file.arrayBuffer()) : new Uint8Array();
}
