import type { Scope } from "#app/features/identity/scope.ts";
import { hostedSession } from "#app/features/sessions/hosted.server.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { kindOf } from "#app/platform/file-kind.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import {
  type MaterialAudience,
  type MaterialFact,
  type MaterialRefusal,
  mostBytes,
  mostMaterials,
  safeName,
} from "./materials.ts";

type Sent = { name: string; content: Uint8Array; audience: MaterialAudience };
type Outcome = { ok: true; materialId: string } | { ok: false; refusal: MaterialRefusal };

/** Puts a file to a session, as the last one. What it is, its content says. */
export async function addMaterial(scope: Scope, sessionId: string, sent: Sent): Promise<Outcome> {
  const { content, audience } = sent;
  if (content.byteLength === 0) return { ok: false, refusal: "no-file" };
  if (content.byteLength > mostBytes) return { ok: false, refusal: "file-too-large" };
  const kind = await kindOf(content);
  if (!kind) return { ok: false, refusal: "file-kind" };
  return transact(async (tx): Promise<Outcome> => {
    await hostedSession(tx, scope, sessionId);
    const { count, last } = await lockMaterials(tx, sessionId);
    if (count >= mostMaterials) return { ok: false, refusal: "too-many-files" };
    const id = newId();
    await tx.material.create({
      data: {
        ...{ id, sessionId, audience, place: last + 1 },
        name: safeName(sent.name, kind.endings),
        type: kind.type,
        bytes: content.byteLength,
        content: new Uint8Array(content),
        uploadedById: scope.actor.kind === "staff" ? scope.actor.staffId : null,
        uploadedAt: scope.now,
      },
    });
    const fact = { sessionId, associationId: scope.association.id, materialId: id };
    await record<MaterialFact>(tx, { type: "material.added", ...fact }, scope);
    return { ok: true, materialId: id };
  });
}

/** Who changes the files of a session does so one after the other. */
export async function lockMaterials(tx: Tx, sessionId: string) {
  await tx.$queryRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`materials:${sessionId}`}, 0))::text`;
  const { _count, _max } = await tx.material.aggregate({
    where: { sessionId },
    _count: true,
    _max: { place: true },
  });
  return { count: _count, last: _max.place ?? 0 };
}
