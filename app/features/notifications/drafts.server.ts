import { expertToken, stageToken } from "#app/features/experts/links.server.ts";
import { entryToken, placeToken } from "#app/features/registration/links.server.ts";
import { pathsIn } from "#app/paths.ts";
import { env, publicUrl } from "#app/platform/env.server.ts";
import type { Locale } from "#app/platform/i18n.server.ts";
import type { Telling } from "./decide.ts";
import type {
  AnyMail,
  ExpertTemplate,
  Frame,
  GuestTemplate,
  OfficeTemplate,
} from "./notifications.ts";
import type {
  AdoptionRow,
  AssociationRow,
  EngagementRow,
  FormerRow,
  RegistrationRow,
  SessionRow,
} from "./situation.server.ts";

type Sender = { name: string; address: string };

/** Everything a mail is made of, before it is put into words. */
export type Draft = {
  mail: AnyMail;
  from: Sender;
  to: Sender;
  replyTo: string;
  calendar: { uid: string; entry: string; page: string } | null;
};

const localeFor = (locale: string): Locale => (locale === "en" ? "en" : "de");
const link = (path: string) => `${publicUrl}${path}`;

export function draftForGuest(
  template: GuestTemplate,
  row: RegistrationRow,
  position: number | null,
  telling: Telling,
): Draft {
  const locale = localeFor(row.locale);
  const paths = pathsIn(locale);
  const { slug } = row.through;
  const place = placeToken(row);
  const page = link(paths.session(slug, row.sessionId));
  const status = row.status === "offered" ? "waiting" : (row.status as "seated");
  const links = {
    place: link(paths.place(place)),
    file: link(paths.placeFile(place)),
    session: page,
    register: link(paths.register(slug, row.sessionId)),
    portal: link(paths.portal(slug)),
  };
  const cancels = telling.calendar === "CANCEL";
  const frame = frameFor(locale, row.session, { ...row.through, name: row.senderName });
  return {
    mail: { ...frame, template, status, position, name: row.name, cancels, links },
    from: { name: row.senderName, address: row.senderAddress },
    to: { name: row.name, address: row.email },
    replyTo: row.through.contactEmail,
    calendar: { uid: row.uid, entry: link(paths.room(entryToken(row))), page },
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

export function draftForExpert(
  template: ExpertTemplate,
  row: EngagementRow,
  session: SessionRow,
  telling: Telling,
): Draft {
  const { expert } = row;
  const locale = localeFor(expert.locale);
  const paths = pathsIn(locale);
  const links = { expert: link(paths.expert(expertToken(row))) };
  const page = link(paths.session(session.host.slug, session.id));
  return {
    mail: {
      ...frameFor(locale, session, session.host),
      template,
      cancels: telling.calendar === "CANCEL",
      links,
    },
    from: senderOf(session.host),
    to: { name: locale === "en" ? expert.nameEn : expert.name, address: expert.email },
    replyTo: session.host.contactEmail,
    calendar: { uid: row.uid, entry: link(paths.room(stageToken(row))), page },
  };
}

export function draftForOffice(template: OfficeTemplate, row: AdoptionRow): Draft {
  const { session, association, guests } = row;
  const paths = pathsIn("de");
  const links = { session: link(paths.session(association.slug, session.id)) };
  return {
    mail: { ...frameFor("de", session, association), template, guests, links },
    from: senderOf(session.host),
    to: { name: association.name, address: association.contactEmail },
    replyTo: session.host.contactEmail,
    calendar: null,
  };
}

const senderOf = ({ name, senderAddress, senderPassedAt }: AssociationRow): Sender => ({
  name,
  address: senderPassedAt && senderAddress ? senderAddress : env.MAIL_FROM,
});

function frameFor(locale: Locale, session: SessionRow, through: AssociationRow): Frame {
  const imprintOf = ({ slug }: AssociationRow) => link(pathsIn(locale).imprint(slug));
  const { host, engagements } = session;
  const experts = engagements.map(({ expert }) => (locale === "en" ? expert.nameEn : expert.name));
  return {
    locale,
    session: { ...session, experts },
    through: { ...through, imprint: imprintOf(through) },
    host: { ...host, imprint: imprintOf(host) },
  };
}
