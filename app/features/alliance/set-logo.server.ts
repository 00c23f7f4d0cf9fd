import { createHash } from "node:crypto";
import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { typeOf } from "#app/platform/file-type.server.ts";
import type { AllianceFact } from "./alliance.ts";
import { type LogoProblem, logoLimits, logoProblem, sizeOf } from "./logo.ts";

type Outcome = { ok: true } | { ok: false; problem: LogoProblem };

/** The picture in the portal's masthead, instead of the name in letters; it replaces the one before. */
export async function setLogo(scope: Scope, picture: Uint8Array): Promise<Outcome> {
  if (picture.length === 0) return { ok: false, problem: "missing" };
  if (picture.length > logoLimits.bytes) return { ok: false, problem: "too-heavy" };
  const type = await typeOf(picture);
  const size = type && sizeOf(type, picture);
  const problem = logoProblem(type, size || null);
  if (problem || !type || !size) return { ok: false, problem: problem ?? "not-a-picture" };
  const bytes = Uint8Array.from(picture);
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 16);
  const row = { hash, type, ...size, bytes, setAt: scope.now };
  const associationId = scope.association.id;
  await transact(async (tx) => {
    await tx.logo.upsert({
      where: { associationId },
      create: { associationId, ...row },
      update: row,
    });
    const fact = { type: "association.changed", associationId, part: "logo" } as const;
    await record<AllianceFact>(tx, fact, scope);
  });
  return { ok: true };
}

/** The name stands in letters again. */
export const removeLogo = (scope: Scope) =>
  transact(async (tx) => {
    const associationId = scope.association.id;
    const { count } = await tx.logo.deleteMany({ where: { associationId } });
    const fact = { type: "association.changed", associationId, part: "logo" } as const;
    if (count > 0) await record<AllianceFact>(tx, fact, scope);
  });
