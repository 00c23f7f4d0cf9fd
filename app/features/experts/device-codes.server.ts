import { countAsking } from "#app/features/identity/ask-for-code.server.ts";
import { type Asked, idsOf, withCode, withheld } from "#app/features/identity/asked-codes.ts";
import { isMailCode, mailCode } from "#app/features/identity/mail-code.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { triesOfACode } from "#app/features/identity/staff.ts";
import { realTime } from "#app/platform/clock.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { networkOf } from "#app/platform/limits.server.ts";
import { rememberDevice } from "./device.server.ts";
import type { ExpertFact } from "./experts.ts";

type Linked = { id: string; expertId: string };
type Outcome = { ok: true } | { ok: false; refusal: "code-wrong" };
/** The browser that stands before an expert's page, and which codes it has asked for. */
export type AtDevice = { device: string; asked: Asked };

const purpose = "device-code";
/** Milliseconds that a code opens another device. */
const lives = 10 * 60_000;

export const codeOf = (id: string) => mailCode(purpose, id);

/**
 * A code goes to the address of the expert's invitation, and counts in the browser that asked alone.
 * @returns what that browser has asked for from now on; it says so where the code was withheld.
 */
export async function askDeviceCode(
  scope: Scope,
  { id: engagementId, expertId }: Linked,
  { asked }: AtDevice,
  clientIp: string,
): Promise<Asked> {
  const { now, association } = scope;
  const counted = await countAsking({
    fromNetwork: ["deviceCodesFromNetwork", `${expertId} ${networkOf(clientIp)}`],
    others: [["deviceCodesPerExpert", expertId]],
  });
  const at = realTime().getTime();
  if (!counted.isWithin) return withheld(asked, at, counted.isOwnHour);
  const id = newId();
  await transact(async (tx) => {
    await tx.deviceCode.deleteMany({ where: { engagementId, expiresAt: { lt: now } } });
    const expiresAt = new Date(now.getTime() + lives);
    await tx.deviceCode.create({ data: { id, engagementId, askedAt: now, expiresAt } });
    const about = { expertId, engagementId, associationId: association.id, deviceCodeId: id };
    await record<ExpertFact>(tx, { type: "expert.link-code-asked", ...about }, scope);
  });
  return withCode(asked, { id, at, isFirst: counted.isFirst });
}

/** Whether this code was sent to this browser and makes it the expert's own device; it does so once. */
export async function openByCode(
  scope: Scope,
  { id: engagementId, expertId }: Linked,
  { device, asked }: AtDevice,
  typed: string,
): Promise<Outcome> {
  const { now, association } = scope;
  const open = { engagementId, usedAt: null, expiresAt: { gt: now } };
  const counted = await db.deviceCode.updateManyAndReturn({
    where: { ...open, id: { in: idsOf(asked) }, tries: { lt: triesOfACode } },
    data: { tries: { increment: 1 } },
    select: { id: true },
  });
  const sent = counted.find(({ id }) => isMailCode(purpose, id, typed));
  if (!sent) return { ok: false, refusal: "code-wrong" };
  return transact(async (tx): Promise<Outcome> => {
    const { count } = await tx.deviceCode.updateMany({
      where: { ...open, id: sent.id },
      data: { usedAt: now },
    });
    if (count === 0) return { ok: false, refusal: "code-wrong" };
    await rememberDevice(tx, scope, expertId, device);
    const about = { expertId, engagementId, associationId: association.id };
    await record<ExpertFact>(tx, { type: "expert.link-opened-elsewhere", ...about }, scope);
    return { ok: true };
  });
}
