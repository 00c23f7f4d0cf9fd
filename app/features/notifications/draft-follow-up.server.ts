import { type FollowUp, followUpsFor, remainsOf } from "#app/features/followups/contents.server.ts";
import type { WasThere } from "#app/features/followups/followups.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { placeToken } from "#app/features/registration/links.server.ts";
import { withOwnContact } from "#app/features/sessions/contacts.server.ts";
import { concernedWith } from "#app/features/sessions/visibility.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { db, type Tx, transact } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { runWithLocale } from "#app/platform/i18n.server.ts";
import { renderLetter } from "#emails/render.tsx";
import type { Reason, Silence, Telling } from "./decide.ts";
import { letterOf } from "./desk-letters.ts";
import { type Draft, frameFor, link, localeFor } from "./frame.server.ts";
import type { FollowUpMail } from "./mail-content.ts";
import type { Template } from "./notifications.ts";
import { association, type RegistrationRow, session } from "./rows.server.ts";

/** As many answers as a mail holds; the others stand on the session's page. */
const mostAnswers = 20;

type Wanted = { template: Template; recipientId: string };

/** What the mail after their session holds, by registration. */
export function followUpsOf(tx: Tx, wanted: Wanted[], rows: RegistrationRow[], now: Date) {
  const ids = new Set(
    wanted.filter(({ template }) => template === "follow-up").map(({ recipientId }) => recipientId),
  );
  const seats = rows.filter((row) => ids.has(row.id) && whyNot(row) === null);
  return followUpsFor(tx, seats, now);
}

type Drafted = { telling: Telling; draft: Draft; revision: null } | { silence: Silence };

/** A follow-up goes to who still has the seat, once the session is over. */
export function draftFollowUp(row: RegistrationRow, contents: FollowUp | undefined): Drafted {
  if (!contents) return { silence: { tell: false, because: whyNot(row) ?? "gone", by: null } };
  const { senderName, senderAddress, name, email, through } = row;
  const mail = followUpMail(row, contents, link(placeOf(row)));
  return {
    telling: { tell: true, calendar: null, sequence: 0 },
    draft: {
      mail,
      from: { name: senderName, address: senderAddress },
      to: { name, address: email },
      replyTo: through.contactEmail,
      calendar: null,
      ...(mail.links.news && { unsubscribe: mail.links.news }),
    },
    revision: null,
  };
}

function whyNot({ status, erasedAt, email, session }: RegistrationRow): Reason | null {
  if (status === "withdrawn" || status === "expired") return "withdrawn";
  if (session.cancelledAt) return "cancelled";
  return status === "seated" && !erasedAt && email ? null : "gone";
}

const placeOf = (row: RegistrationRow) => pathsIn(localeFor(row.locale)).place(placeToken(row));

type Addressed = Pick<RegistrationRow, "locale" | "name" | "senderName" | "session" | "through">;

/** The mail as its reader has it; `place` is where the files lie. */
export function followUpMail(reader: Addressed, contents: FollowUp, place: string): FollowUpMail {
  const { session, through, name, senderName } = reader;
  const locale = localeFor(reader.locale);
  const go = pathsIn(locale);
  const { answers, feedbackToken, newsToken } = contents;
  return {
    ...frameFor(locale, session, { ...through, name: senderName }),
    ...{ template: "follow-up", wasThere: contents.wasThere, name },
    answers: answers.slice(0, mostAnswers),
    furtherAnswers: Math.max(0, answers.length - mostAnswers),
    openOnes: contents.openOnes,
    recordings: contents.recordings.map(({ id, title }) => ({
      title: title ?? session.title,
      href: link(go.recording(through.slug, id)),
    })),
    hasCertificate: contents.hasCertificate,
    nextDates: contents.nextDates.map((date) => ({
      ...date,
      href: link(go.session(through.slug, date.id)),
    })),
    links: {
      place,
      session: link(go.session(through.slug, session.id)),
      feedback: feedbackToken && link(go.feedback(feedbackToken)),
      news: newsToken && link(go.news(newsToken)),
    },
  };
}

/**
 * The mail as it will be, by the code that writes it, to somebody invented who was there, or missed it; every link that
 * would be the reader's own leads to the session's page. @throws 404 for all but the offices concerned
 */
export async function previewFollowUp(
  scope: Scope,
  sessionId: string,
  { was, locale }: { was: Exclude<WasThere, "unknown">; locale: Scope["locale"] },
) {
  const { association: own } = await withOwnContact(scope, sessionId);
  const where = { id: sessionId, ...concernedWith(scope) };
  const held = orNotFound(await db.session.findFirst({ where, select: session }));
  const through = await db.association.findUniqueOrThrow({
    where: { id: own.id },
    select: association,
  });
  const { contactName, contactPhone, contactEmail } = own;
  const remains = await transact((tx) => remainsOf(tx, own, { sessionId, now: scope.now }));
  const isThere = was === "there";
  const contents: FollowUp = {
    ...{ wasThere: was, ...remains, openOnes: [], nextDates: [], newsToken: null },
    answers: isThere ? remains.answers : [],
    hasCertificate: isThere && through.certificateFrom > 0,
    feedbackToken: isThere ? "" : null,
  };
  const page = link(pathsIn(locale).session(own.slug, sessionId));
  const letter = runWithLocale(locale, () => {
    const name = m.circulars_preview_name();
    const reader = { locale, name, senderName: through.name, session: held };
    const withContact = { ...through, contactName, contactPhone, contactEmail };
    const mail = followUpMail({ ...reader, through: withContact }, contents, page);
    return letterOf({ ...mail, links: { ...mail.links, feedback: isThere ? page : null } });
  });
  return { ...renderLetter(letter), title: held.title };
}
