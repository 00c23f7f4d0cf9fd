import type { Scope } from "#app/features/identity/scope.ts";
import { concernedWith } from "#app/features/sessions/visibility.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { db } from "#app/platform/db.server.ts";
import { asFileName } from "#app/platform/sheet.server.ts";
import { dayKey } from "#app/ui/when.ts";

/** "Teilnehmende Kurzarbeit Schritt für Schritt 2026-12-01", or of all sessions with the day it was made. */
export async function nameOfFile(scope: Scope, sessionId: string) {
  const { association, now } = scope;
  const session = sessionId
    ? await db.session.findFirst({
        where: { id: sessionId, OR: concernedWith(scope).OR },
        select: { title: true, startsAt: true, zone: true },
      })
    : null;
  const about = session
    ? `${session.title} ${dayKey(session.startsAt, session.zone)}`
    : `${association.shortName} ${dayKey(now, association.zone)}`;
  return asFileName(`${m.people_title()} ${about}`);
}
