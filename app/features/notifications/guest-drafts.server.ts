import type { FreeDate } from "#app/features/programme/free-dates.server.ts";
import { claimToken } from "#app/features/questions/claims.server.ts";
import { entryToken, placeToken } from "#app/features/registration/links.server.ts";
import { pathsIn } from "#app/paths.ts";
import type { Telling } from "./decide.ts";
import { type Draft, frameFor, link, localeFor } from "./frame.server.ts";
import type { GuestTemplate } from "./notifications.ts";
import type { FormerRow } from "./recipients.server.ts";
import type { RegistrationRow } from "./rows.server.ts";

export function draftForGuest(
  template: GuestTemplate,
  row: RegistrationRow & { position: number | null; freeDates: FreeDate[] },
  telling: Telling,
): Draft {
  const locale = localeFor(row.locale);
  const paths = pathsIn(locale);
  const { slug } = row.through;
  const place = placeToken(row);
  const page = link(paths.session(slug, row.sessionId));
  const entry = link(paths.room(entryToken(row)));
  const status = row.status === "offered" ? "waiting" : (row.status as "seated");
  const links = {
    place: link(paths.place(place)),
    entry,
    file: link(paths.placeFile(place)),
    check: link(paths.placeCheck(place)),
    session: page,
    register: link(paths.register(slug, row.sessionId)),
    portal: link(paths.portal(slug)),
  };
  const cancels = telling.calendar === "CANCEL";
  const invites = telling.calendar === "REQUEST";
  const frame = frameFor(locale, row.session, { ...row.through, name: row.senderName });
  return {
    mail: {
      ...frame,
      ...{ template, status, cancels, invites, links },
      position: row.position,
      freeDates: row.freeDates.map((date) => ({
        ...date,
        href: link(paths.register(slug, date.id)),
      })),
      offeredUntil: row.status === "offered" ? row.offerExpiresAt : null,
      confirms: row.mustConfirm,
      name: row.name,
      hasOpenConsents: row.consents.length > 0,
      hasAsked: row.hasAsked ?? false,
      toClaim: (row.toClaim ?? []).map(({ id, text }) => ({
        text,
        href: link(paths.question(claimToken({ id, generation: row.placeGeneration }))),
      })),
    },
    from: { name: row.senderName, address: row.senderAddress },
    to: { name: row.name, address: row.email },
    replyTo: row.through.contactEmail,
    calendar: { uid: row.uid, entry, page },
  };
}

/** The corrected address may belong to a stranger: no name, no link of the seat. */
export function draftForFormer({ email, registration: row }: FormerRow): Draft {
  const locale = localeFor(row.locale);
  const page = link(pathsIn(locale).session(row.through.slug, row.sessionId));
  const frame = frameFor(locale, row.session, { ...row.through, name: row.senderName });
  return {
    mail: { ...frame, template: "former-address" },
    from: { name: row.senderName, address: row.senderAddress },
    to: { name: email, address: email },
    replyTo: row.through.contactEmail,
    calendar: { uid: row.uid, entry: page, page },
  };
}
