import type { Scope } from "#app/features/identity/scope.ts";
import type { FileForm } from "#app/platform/file-form.server.ts";
import { addMaterial } from "./add-material.server.ts";
import { audiences, type MaterialRefusal } from "./materials.ts";

type Sent = Pick<FileForm, "form" | "file" | "isTooLarge">;

/** The file of a sent form becomes a material, or the answer says why not and keeps what was chosen. */
export async function upload(scope: Scope, sessionId: string, { form, file, isTooLarge }: Sent) {
  const audience = audiences.find((each) => each === form.get("audience")) ?? "registered";
  const declined = (refusal: MaterialRefusal) => ({ ok: false as const, refusal, audience });
  if (isTooLarge) return declined("file-too-large");
  if (!file?.content.length) return declined("no-file");
  const added = await addMaterial(scope, sessionId, { ...file, audience });
  return added.ok ? added : declined(added.refusal);
}
