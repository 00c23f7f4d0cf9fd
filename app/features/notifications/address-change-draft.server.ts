import { addressChangeToken } from "#app/features/registration/address-change-links.server.ts";
import { placeUnder } from "#app/features/registration/rewrite-address.server.ts";
import { pathsIn } from "#app/paths.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type Draft, frameFor, link, localeFor } from "./frame.server.ts";
import { registration } from "./rows.server.ts";

/** The mails to addresses that somebody wants for their place; what is over or erased has none. */
export async function addressChangesOf(tx: Tx, ids: string[], now: Date) {
  const drafts = new Map<string, Draft>();
  if (ids.length === 0) return drafts;
  const changes = await tx.addressChange.findMany({
    where: { id: { in: ids }, expiresAt: { gt: now } },
    select: {
      ...{ id: true, email: true, address: true, locale: true, expiresAt: true },
      registration: { select: registration },
    },
  });
  for (const { registration: row, ...change } of changes) {
    const known = await placeUnder(tx, row.sessionId, change.address);
    const locale = localeFor(change.locale);
    const { id, email, expiresAt } = change;
    const frame = frameFor(locale, row.session, { ...row.through, name: row.senderName });
    const page = known ? null : link(pathsIn(locale).addressChange(addressChangeToken({ id })));
    drafts.set(id, {
      mail: { ...frame, template: "address-change", page, expiresAt },
      from: { name: row.senderName, address: row.senderAddress },
      to: { name: email, address: email },
      replyTo: row.through.contactEmail,
      calendar: null,
    });
  }
  return drafts;
}
