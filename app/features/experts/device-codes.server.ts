import { timingSafeEqual } from "node:crypto";
import type { Scope } from "#app/features/identity/scope.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { withinLimit } from "#app/platform/limits.server.ts";
import { fingerprints } from "#app/platform/secrets.server.ts";
import type { ExpertFact } from "./experts.ts";

type Linked = { id: string; expertId: string };
type Outcome = { ok: true } | { ok: false; refusal: "code-wrong" | "too-many-tries" };

/** Milliseconds that a code opens another device. */
const lives = 10 * 60_000;

/** Six digits, worked out from the row: reminders and retries make the same, and no row holds them. */
export const codeOf = (id: string) => codesOf(id)[0] ?? "";

/** A code goes to the address of the expert's invitation; beyond three an hour it is left out, silently. */
export async function askDeviceCode(scope: Scope, { id: engagementId, expertId }: Linked) {
  const { now, association } = scope;
  if (!(await withinLimit("deviceCodesFromNetwork", `expert ${expertId}`))) return;
  await transact(async (tx) => {
    await tx.deviceCode.deleteMany({ where: { engagementId, expiresAt: { lt: now } } });
    const expiresAt = new Date(now.getTime() + lives);
    const code = await tx.deviceCode.create({
      data: { id: newId(), engagementId, askedAt: now, expiresAt },
    });
    const about = { expertId, engagementId, associationId: association.id, deviceCodeId: code.id };
    await record<ExpertFact>(tx, { type: "expert.link-code-asked", ...about }, scope);
  });
}

/** Whether this code was sent for this engagement and opens one more device; it does so once. */
export async function openByCode(scope: Scope, linked: Linked, typed: string): Promise<Outcome> {
  const { id: engagementId, expertId } = linked;
  const { now, association } = scope;
  if (!(await withinLimit("codeTries", `expert ${engagementId}`)))
    return { ok: false, refusal: "too-many-tries" };
  const open = { engagementId, usedAt: null, expiresAt: { gt: now } };
  const codes = await db.deviceCode.findMany({ where: open, select: { id: true } });
  const sent = codes.find(({ id }) => codesOf(id).some((code) => isSame(code, typed)));
  if (!sent) return { ok: false, refusal: "code-wrong" };
  return transact(async (tx): Promise<Outcome> => {
    const { count } = await tx.deviceCode.updateMany({
      where: { ...open, id: sent.id },
      data: { usedAt: now },
    });
    if (count === 0) return { ok: false, refusal: "code-wrong" };
    const about = { expertId, engagementId, associationId: association.id };
    await record<ExpertFact>(tx, { type: "expert.link-opened-elsewhere", ...about }, scope);
    return { ok: true };
  });
}

/** Under `SECRET` and the one before it. */
const codesOf = (id: string) =>
  fingerprints("device-code", id).map((print) =>
    String(Buffer.from(print, "base64url").readUInt32BE() % 1_000_000).padStart(6, "0"),
  );

const isSame = (code: string, typed: string) =>
  code.length === typed.length && timingSafeEqual(Buffer.from(code), Buffer.from(typed));
