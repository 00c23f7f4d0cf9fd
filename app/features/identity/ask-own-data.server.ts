import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { withinLimit } from "#app/platform/limits.server.ts";
import { normalisedAddress } from "./address.ts";
import type { Scope } from "./scope.ts";

/** How long the link of a mail shows everything under its address, in milliseconds. */
export const ownDataLifetime = 15 * 60_000;

/**
 * Somebody asks for everything under an address. The same happens for an address that we know and for
 * any other; what is stored there, the mail says alone. At most three an hour, silently.
 */
export async function askOwnData(scope: Pick<Scope, "now" | "locale">, email: string) {
  const address = normalisedAddress(email);
  if (!(await withinLimit("ownDataMails", address))) return;
  const { now, locale } = scope;
  await transact(async (tx) => {
    const id = newId();
    const expiresAt = new Date(now.getTime() + ownDataLifetime);
    await tx.ownDataRequest.create({ data: { id, address, locale, askedAt: now, expiresAt } });
    const actor = { kind: "visitor" };
    await record(tx, { type: "identity.own-data-asked", requestId: id }, { now, actor });
  });
}

/** Nobody can ask twice with one link once everything is gone. */
export const forgetRequests = (tx: Tx, address: string) =>
  tx.ownDataRequest.deleteMany({ where: { address } });

/** Requests are kept no longer than their link is valid. */
export const deleteExpiredRequests = (tx: Tx, { now }: Pick<Scope, "now">) =>
  tx.ownDataRequest.deleteMany({ where: { expiresAt: { lte: now } } });
