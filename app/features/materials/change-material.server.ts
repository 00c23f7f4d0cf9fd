import type { Scope } from "#app/features/identity/scope.ts";
import { hostedSession } from "#app/features/sessions/hosted.server.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { lockMaterials } from "./add-material.server.ts";
import { endingOf, type MaterialFact, MaterialForm, safeName } from "./materials.ts";

type Kind = MaterialFact["type"];

/** Another name, or for other people; the ending stays, because the file does. */
export const changeMaterial = (scope: Scope, sessionId: string, id: string, form: MaterialForm) =>
  onMaterial(scope, sessionId, id, "material.changed", async (tx, { name: former }) => {
    const { name, audience } = MaterialForm.parse(form);
    const named = safeName(name, [endingOf(former)]);
    await tx.material.update({ where: { id }, data: { name: named, audience } });
  });

/** Takes a file away for good; its address is gone at once. */
export const removeMaterial = (scope: Scope, sessionId: string, id: string) =>
  onMaterial(scope, sessionId, id, "material.removed", async (tx) => {
    await tx.material.delete({ where: { id } });
  });

/** One up or down in the list. At its end it stays. */
export const moveMaterial = (
  scope: Scope,
  sessionId: string,
  id: string,
  { isUp }: { isUp: boolean },
) =>
  onMaterial(scope, sessionId, id, "material.moved", async (tx) => {
    const all = await tx.material.findMany({
      where: { sessionId },
      orderBy: [{ place: "asc" }, { id: "asc" }],
      select: { id: true },
    });
    const order = all.map((each) => each.id);
    const at = order.indexOf(id);
    const to = isUp ? at - 1 : at + 1;
    const other = order[to];
    if (other === undefined) return;
    [order[at], order[to]] = [other, id];
    for (const [place, each] of order.entries())
      await tx.material.update({ where: { id: each }, data: { place: place + 1 } });
  });

type Change = (tx: Tx, material: { name: string }) => Promise<void>;

async function onMaterial(scope: Scope, sessionId: string, id: string, type: Kind, change: Change) {
  await transact(async (tx) => {
    await hostedSession(tx, scope, sessionId);
    await lockMaterials(tx, sessionId);
    const where = { id, sessionId };
    const material = orNotFound(await tx.material.findFirst({ where, select: { name: true } }));
    await change(tx, material);
    const fact = { sessionId, associationId: scope.association.id, materialId: id };
    await record<MaterialFact>(tx, { type, ...fact }, scope);
  });
  return { ok: true as const };
}
