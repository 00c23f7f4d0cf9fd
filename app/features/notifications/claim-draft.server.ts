import { claimToken } from "#app/features/questions/claims.server.ts";
import { contactsFor } from "#app/features/sessions/contacts.server.ts";
import { pathsIn } from "#app/paths.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { type Draft, frameFor, link, localeFor, senderOf } from "./frame.server.ts";
import { association, session } from "./rows.server.ts";

/** The mails that ask whose question it is, by question; what is claimed, over or taken back asks no more. */
export async function claimsOf(tx: Tx, ids: string[], now: Date) {
  const drafts = new Map<string, Draft>();
  if (ids.length === 0) return drafts;
  const waiting = await tx.question.findMany({
    where: {
      ...{ id: { in: ids }, claimUntil: { gt: now }, withdrawnAt: null },
      session: { cancelledAt: null },
    },
    select: {
      ...{ id: true, text: true, sessionId: true, askerId: true, claimUntil: true },
      session: { select: session },
    },
  });
  const owners = await ownersOf(
    tx,
    waiting.map(({ askerId }) => askerId ?? ""),
  );
  const contactFor = await contactsFor(
    tx,
    [...owners.values()].map(({ sessionId, through }) => ({
      ...{ sessionId, associationId: through.id },
    })),
  );
  for (const { id, text, sessionId, askerId, claimUntil, session } of waiting) {
    const owner = owners.get(askerId ?? "");
    if (!owner || !claimUntil) continue;
    const locale = localeFor(owner.locale);
    const through = contactFor(sessionId, owner.through);
    const page = link(pathsIn(locale).question(claimToken({ id, generation: owner.generation })));
    drafts.set(id, {
      mail: {
        ...frameFor(locale, session, through),
        ...{ template: "question-claim", text, page, until: claimUntil },
      },
      from: senderOf(owner.through),
      to: { name: owner.email, address: owner.email },
      replyTo: through.contactEmail,
      calendar: null,
    });
  }
  return drafts;
}

const written = {
  ...{ id: true, sessionId: true, email: true, locale: true },
  through: { select: association },
} as const;

/** Who asks without a seat, or from one. */
async function ownersOf(tx: Tx, ids: string[]) {
  const where = { id: { in: ids } };
  const askers = await tx.asker.findMany({ where, select: { ...written, generation: true } });
  const places = await tx.registration.findMany({
    where: { ...where, erasedAt: null },
    select: { ...written, placeGeneration: true },
  });
  return new Map(
    [
      ...askers,
      ...places.map(({ placeGeneration, ...row }) => ({ ...row, generation: placeGeneration })),
    ].map((row) => [row.id, row]),
  );
}
