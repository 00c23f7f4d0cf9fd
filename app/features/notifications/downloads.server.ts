import type { Scope } from "#app/features/identity/scope.ts";
import { entryToken } from "#app/features/registration/links.server.ts";
import { contactsFor } from "#app/features/sessions/contacts.server.ts";
import { shownBy } from "#app/features/sessions/visibility.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { calendarFile } from "#app/platform/calendar.server.ts";
import { db } from "#app/platform/db.server.ts";
import { env, publicUrl } from "#app/platform/env.server.ts";
import { spokenDates } from "./dates.ts";

const times = {
  id: true,
  title: true,
  summary: true,
  startsAt: true,
  endsAt: true,
  zone: true,
  revision: true,
  cancelledAt: true,
} as const;

/**
 * A session as a file to download (PUBLISH), for anybody, or null. A copy: a later change reaches only
 * those who have a seat, by mail.
 */
export async function sessionFile(scope: Scope, sessionId: string): Promise<string | null> {
  const { association, locale, now } = scope;
  const session = await db.session.findFirst({
    where: { id: sessionId, ...shownBy(scope) },
    select: times,
  });
  if (!session) return null;
  const page = `${publicUrl}${pathsIn(locale).session(association.slug, session.id)}`;
  return calendarFile({
    ...published(session, now),
    uid: `session-${session.id}@${new URL(publicUrl).hostname}`,
    description: [session.summary, page].filter(Boolean).join("\n"),
    location: page,
    url: page,
    organizer: {
      name: association.name,
      address:
        association.senderPassedAt && association.senderAddress
          ? association.senderAddress
          : env.MAIL_FROM,
    },
  });
}

/** The same event as in the invitation, for the holder of a place link; null unless they have a seat. */
export async function placeFile(
  { locale, now }: Pick<Scope, "locale" | "now">,
  registrationId: string,
): Promise<string | null> {
  const seat = await db.registration.findFirst({
    where: { id: registrationId, status: "seated" },
    select: {
      id: true,
      uid: true,
      sequenceAdded: true,
      entryGeneration: true,
      senderName: true,
      senderAddress: true,
      through: {
        select: { id: true, slug: true, contactName: true, contactPhone: true, contactEmail: true },
      },
      session: { select: times },
    },
  });
  if (!seat) return null;
  const { session } = seat;
  const { id: sessionId } = session;
  const contactFor = await contactsFor(db, [{ sessionId, associationId: seat.through.id }]);
  const through = contactFor(sessionId, seat.through);
  const paths = pathsIn(locale);
  const entry = `${publicUrl}${paths.room(entryToken(seat))}`;
  const { doors } = spokenDates({ session, locale });
  return calendarFile({
    ...published(session, now),
    sequence: session.revision + seat.sequenceAdded,
    uid: seat.uid,
    description: m.mails_calendar_text({ clock: doors, url: entry, phone: through.contactPhone }),
    location: entry,
    url: `${publicUrl}${paths.session(through.slug, session.id)}`,
    organizer: { name: seat.senderName, address: seat.senderAddress },
  });
}

type Times = {
  title: string;
  startsAt: Date;
  endsAt: Date;
  revision: number;
  cancelledAt: Date | null;
};

const published = ({ title, startsAt, endsAt, revision, cancelledAt }: Times, now: Date) => ({
  method: "PUBLISH" as const,
  sequence: revision,
  cancelled: cancelledAt !== null,
  title,
  startsAt,
  endsAt,
  at: now,
});
