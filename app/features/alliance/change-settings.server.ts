import type { Scope } from "#app/features/identity/scope.ts";
import { transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import type { AllianceFact, Refusal } from "./alliance.ts";
import { lockAssociation } from "./lock-association.server.ts";
import type { Part, SettingsForm } from "./settings.ts";
import { printOf } from "./settings-queries.server.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/**
 * Writes one part of what the association says of itself. `seen` is the print of the values that the form was
 * opened with: where somebody has changed them since, nothing is written and the sender decides anew. Follow-ups that are switched on count from now.
 */
export const changeSettings = <P extends Part>(
  scope: Scope,
  part: P,
  form: SettingsForm<P>,
  seen: string,
): Promise<Outcome> =>
  transact(async (tx) => {
    const { id } = scope.association;
    const stored = await lockAssociation(tx, id);
    const print = printOf(part, stored);
    if (print === printOf(part, { ...stored, ...form })) return { ok: true };
    if (print !== seen) return { ok: false, refusal: "changed-meanwhile" };
    const isOn = "followUps" in form && form.followUps;
    const data = isOn ? { ...form, followUpsSince: scope.now } : form;
    await tx.association.update({ where: { id }, data });
    const fact = { type: "association.changed", associationId: id, part } as const;
    await record<AllianceFact>(tx, fact, scope);
    return { ok: true };
  });
