import { expertToken, stageToken } from "#app/features/experts/links.server.ts";
import { pathsIn } from "#app/paths.ts";
import type { Telling } from "./decide.ts";
import { type Draft, frameFor, link, localeFor, senderOf } from "./frame.server.ts";
import type { ExpertTemplate, OfficeTemplate } from "./notifications.ts";
import type { SessionRow } from "./rows.server.ts";
import type { AdoptionRow, EngagementRow } from "./situation.server.ts";

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
