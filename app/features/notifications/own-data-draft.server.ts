import { ownDataToken } from "#app/features/identity/own-data-links.server.ts";
import { pathsIn } from "#app/paths.ts";
import { env } from "#app/platform/env.server.ts";
import { type Draft, link, localeFor } from "./frame.server.ts";
import type { OwnDataRow } from "./situation.server.ts";

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
