import type { Scope } from "#app/features/identity/scope.ts";
import { addMaterial } from "./add-material.server.ts";
import { audiences, type MaterialRefusal } from "./materials.ts";

type Sent = { form: FormData; isTooLarge: boolean };

/** The file of a sent form becomes a material, or the answer says why not and keeps what was chosen. */
export async function upload(scope: Scope, sessionId: string, { form, isTooLarge }: Sent) {
  const audience = audiences.find((each) => each === form.get("audience")) ?? "registered";
  const declined = (refusal: MaterialRefusal) => ({ ok: false as const, refusal, audience });
  if (isTooLarge) return declined("file-too-large");
  const file = form.get("file");
  if (!(file instanceof File) || file.size === 0) return declined("no-file");
  const content = new Uint8Array(await file.arrayBuffer());
  const added = await addMaterial(scope, sessionId, { name: file.name, content, audience });
  return added.ok ? added : declined(added.refusal);
}
