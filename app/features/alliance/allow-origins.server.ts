import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { isProduction } from "#app/platform/env.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { AllianceFact, Refusal } from "./alliance.ts";
import { lockAssociation } from "./lock-association.server.ts";
import { mostOrigins, originIn } from "./widget.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/**
 * The sites that may frame the widget, as the difference to those that may. `add` is an address as
 * somebody types it; of a longer one the origin counts.
 */
export const allowOrigins = (
  scope: Scope,
  { add, remove }: { add: string; remove: string[] },
): Promise<Outcome> =>
  transact(async (tx) => {
    const { id } = scope.association;
    const { allowedOrigins: before } = await lockAssociation(tx, id);
    const added = add.trim() ? originIn(add, { loopback: !isProduction }) : undefined;
    if (added === null) return { ok: false, refusal: "origin-wrong" };
    const kept = before.filter((origin) => !remove.includes(origin));
    const allowedOrigins = [...new Set([...kept, ...(added ? [added] : [])])];
    if (allowedOrigins.length > mostOrigins) return { ok: false, refusal: "too-many-origins" };
    if (allowedOrigins.join() === before.join()) return { ok: true };
    await tx.association.update({ where: { id }, data: { allowedOrigins } });
    const fact = { type: "association.changed", associationId: id, part: "origins" } as const;
    await record<AllianceFact>(tx, fact, scope);
    return { ok: true };
  });
