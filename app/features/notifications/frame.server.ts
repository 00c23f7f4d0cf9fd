import { pathsIn } from "#app/paths.ts";
import { env, publicUrl } from "#app/platform/env.server.ts";
import type { Locale } from "#app/platform/i18n.server.ts";
import type { AnyMail, Frame } from "./mail-content.ts";
import type { AssociationRow, SessionRow } from "./rows.server.ts";

type Sender = { name: string; address: string };

/** Everything a mail is made of, before it is put into words. */
export type Draft = {
  mail: AnyMail;
  from: Sender;
  to: Sender;
  replyTo: string;
  calendar: { uid: string; entry: string; page: string } | null;
};

export const localeFor = (locale: string): Locale => (locale === "en" ? "en" : "de");

/** An address of the house as it stands in a mail. */
export const link = (path: string) => `${publicUrl}${path}`;

/** Who writes for an association where no seat has frozen it. */
export const senderOf = ({ name, senderAddress, senderPassedAt }: AssociationRow): Sender => ({
  name,
  address: senderPassedAt && senderAddress ? senderAddress : env.MAIL_FROM,
});

/** Whom and what a mail is about. */
export function frameFor(locale: Locale, session: SessionRow, through: AssociationRow): Frame {
  const imprintOf = ({ slug }: AssociationRow) => link(pathsIn(locale).imprint(slug));
  const { host, engagements } = session;
  const experts = engagements.map(({ expert }) => (locale === "en" ? expert.nameEn : expert.name));
  return {
    locale,
    ownData: link(pathsIn(locale).ownData()),
    session: { ...session, experts, materials: session._count.materials },
    through: { ...through, imprint: imprintOf(through) },
    host: { ...host, imprint: imprintOf(host) },
  };
}
