import { namesOf } from "#app/features/experts/speakers.server.ts";
import { pathsIn } from "#app/paths.ts";
import type { Prisma, Tx } from "#app/platform/db.server.ts";
import { env, publicUrl } from "#app/platform/env.server.ts";
import type { Locale } from "#app/platform/i18n.server.ts";
import type { AnyMail, Frame } from "./mail-content.ts";
import type { PersonSaid } from "./person-said.ts";
import type { AssociationRow, SessionRow } from "./rows.server.ts";

type Sender = { name: string; address: string };

/** Everything a mail is made of, before it is put into words. */
export type Draft = {
  mail: AnyMail;
  from: Sender;
  to: Sender;
  replyTo: string;
  calendar: { uid: string; entry: string; page: string } | null;
  /** Where one POST ends the news that this mail carries (RFC 8058). */
  unsubscribe?: string;
};

/** What is said to one reader; `id` as `readers` gave it. */
export type PersonDraft = {
  id: string;
  to: { name: string; email: string; locale: string };
  /** In whose name; null: the house's. */
  from: AssociationRow | null;
  said: PersonSaid;
  /** Where one POST ends such mails (RFC 8058). */
  unsubscribe?: string;
};

export type PersonDrafter = {
  /** One row, `id`, over each fact in `heard`, for each who is told: the row it speaks of, "~" and the reader's. */
  readers: Prisma.Sql;
  /** Nothing for what nobody waits for any more. */
  drafts: (tx: Tx, ids: string[], now: Date) => Promise<PersonDraft[]>;
};

export const localeFor = (locale: string): Locale => (locale === "en" ? "en" : "de");

/** An address of the house as it stands in a mail. */
export const link = (path: string) => `${publicUrl}${path}`;

/** Who writes for an association where no seat has frozen it. */
export const senderOf = ({ name, senderAddress, senderPassedAt }: AssociationRow): Sender => ({
  name,
  address: senderPassedAt && senderAddress ? senderAddress : env.MAIL_FROM,
});

/** Where the newest move that stands came from, or null. */
function formerTimes({ changes, startsAt, endsAt }: SessionRow) {
  const moves = changes.filter(({ kind }) => kind === "rescheduled" || kind === "change-undone");
  const last = moves.toSorted((a, b) => b.revision - a.revision)[0];
  if (!last) return null;
  const former = { startsAt: last.formerStartsAt, endsAt: last.formerEndsAt };
  return +former.startsAt === +startsAt && +former.endsAt === +endsAt ? null : former;
}

/** A replacement is named under the address where its reader finds it: their own association's, else the host's. */
function replacementIn(locale: Locale, session: SessionRow, through: AssociationRow) {
  const { replacedBy, cancelledAt, host } = session;
  if (!replacedBy || replacedBy.showings.length === 0 || !cancelledAt) return null;
  const shows = replacedBy.showings.some(({ associationId }) => associationId === through.id);
  const { id, title, startsAt, endsAt } = replacedBy;
  const page = link(pathsIn(locale).session(shows ? through.slug : host.slug, id));
  return { title, startsAt, endsAt, page };
}

/** Whom and what a mail is about. */
export function frameFor(locale: Locale, session: SessionRow, through: AssociationRow): Frame {
  const imprintOf = ({ slug }: AssociationRow) => link(pathsIn(locale).imprint(slug));
  const { host, speakers } = session;
  return {
    locale,
    ownData: link(pathsIn(locale).ownData()),
    session: {
      ...session,
      experts: namesOf(speakers, locale),
      materials: session._count.materials,
      isToBeRecorded: session.tapingPlan !== null,
      formerly: formerTimes(session),
      replacement: replacementIn(locale, session, through),
    },
    through: { ...through, imprint: imprintOf(through) },
    host: { ...host, imprint: imprintOf(host) },
  };
}
