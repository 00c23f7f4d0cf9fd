import { expertToken, stageToken } from "#app/features/experts/links.server.ts";
import { ownDataToken } from "#app/features/identity/own-data-links.server.ts";
import { pathsIn } from "#app/paths.ts";
import { env } from "#app/platform/env.server.ts";
import type { Telling } from "./decide.ts";
import { type Draft, frameFor, link, localeFor, senderOf } from "./frame.server.ts";
import type { ExpertTemplate, OfficeTemplate } from "./notifications.ts";
import type { AdoptionRow, EngagementRow, OwnDataRow } from "./recipients.server.ts";
import type { SessionRow } from "./rows.server.ts";

export function draftForExpert(
  template: ExpertTemplate,
  row: EngagementRow,
  session: SessionRow,
  telling: Telling,
): Draft {
  const { expert } = row;
  const locale = localeFor(expert.locale);
  const paths = pathsIn(locale);
  const token = expertToken(row);
  const stage = link(paths.room(stageToken(row)));
  const links = { expert: link(paths.expert(token)), check: link(paths.expertCheck(token)), stage };
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
    calendar: { uid: row.uid, entry: stage, page },
  };
}

export function draftForOffice(template: OfficeTemplate, row: AdoptionRow): Draft {
  const { session, association, guests, unreached } = row;
  const paths = pathsIn("de");
  const links = { session: link(paths.session(association.slug, session.id)) };
  return {
    mail: { ...frameFor("de", session, association), template, guests, unreached, links },
    from: senderOf(session.host),
    to: { name: association.name, address: association.contactEmail },
    replyTo: session.host.contactEmail,
    calendar: null,
  };
}

/** The installation itself writes: which association it would be is nobody's business. */
export function draftForOwnData(row: OwnDataRow): Draft {
  const locale = localeFor(row.locale);
  const paths = pathsIn(locale);
  const page = row.isKnown ? link(paths.ownData(ownDataToken(row))) : null;
  return {
    mail: {
      template: "own-data",
      locale,
      ownData: link(paths.ownData()),
      page,
      expiresAt: row.expiresAt,
    },
    from: { name: "Verbund", address: env.MAIL_FROM },
    to: { name: row.address, address: row.address },
    replyTo: env.MAIL_FROM,
    calendar: null,
  };
}
