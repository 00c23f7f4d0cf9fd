import type { Scope } from "#app/features/identity/scope.ts";
import { letterOf } from "#app/features/notifications/desk-letters.ts";
import { frameFor, link, senderOf } from "#app/features/notifications/frame.server.ts";
import { association, session } from "#app/features/notifications/rows.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { type Locale, runWithLocale } from "#app/platform/i18n.server.ts";
import { renderLetter } from "#emails/render.tsx";

/**
 * A circular as its readers will have it, by the code that writes the mails; only the name is invented, and
 * the link leads to the session's page. `through` (a slug) chooses among the associations in whose name
 * it comes. @throws 404 for everybody but its office.
 */
export async function previewCircular(
  scope: Scope,
  sessionId: string,
  id: string,
  { through, locale }: { through: string | null; locale: Locale },
) {
  const associationId = scope.association.id;
  const { subject, text, audience, ...row } = orNotFound(
    await db.circular.findFirst({
      where: { id, sessionId, associationId },
      select: { subject: true, text: true, audience: true, session: { select: session } },
    }),
  );
  const senders = await sendersOf(scope, sessionId, row.session.host.id);
  const sender = orNotFound(through ? senders.find(({ slug }) => slug === through) : senders[0]);
  const letter = runWithLocale(locale, () =>
    letterOf({
      ...frameFor(locale, row.session, sender),
      ...{ template: "circular", subject, text, name: m.circulars_preview_name() },
      isSeated: audience !== "waiting",
      place: link(pathsIn(locale).session(sender.slug, sessionId)),
    }),
  );
  return {
    ...renderLetter(letter),
    from: senderOf(sender),
    replyTo: sender.contactEmail,
    slug: sender.slug,
    senders: senders.map(({ slug, name }) => ({ slug, name })),
  };
}

/** In whose name it comes: one's own; of a session one hosts, also of each through which somebody came. */
async function sendersOf({ association: own }: Scope, sessionId: string, hostId: string) {
  const came = hostId === own.id ? { throughPlaces: { some: { sessionId } } } : {};
  const rows = await db.association.findMany({
    where: { OR: [{ id: own.id }, ...(hostId === own.id ? [came] : [])] },
    orderBy: { id: "asc" },
    select: association,
  });
  const sorted = sortedBy(rows, ({ name }) => name);
  return [...sorted.filter(({ id }) => id === own.id), ...sorted.filter(({ id }) => id !== own.id)];
}
