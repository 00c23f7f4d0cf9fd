import { personCodeOf } from "#app/features/representations/person-codes.server.ts";
import { pathsIn } from "#app/paths.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { approachesOf, approachReaders } from "./asks-drafts.server.ts";
import { draftersOfCompanies } from "./drafts-of-companies.server.ts";
import {
  type Draft,
  link,
  localeFor,
  type PersonDraft,
  type PersonDrafter,
  senderOf,
} from "./frame.server.ts";
import type { PersonSaid } from "./person-said.ts";

/** Who of the companies' people is told what; a further mail is a further entry. */
const personDrafters: { [Says in PersonSaid["says"]]: PersonDrafter } = {
  code: {
    readers: Prisma.sql`SELECT heard.payload->>'personCodeId' AS id WHERE heard.type = 'person.code-asked'`,
    drafts: codesOf,
  },
  approach: { readers: approachReaders, drafts: approachesOf },
  ...draftersOfCompanies,
};

const drafters = Object.entries(personDrafters);

/** The audience of all of them. */
export const personReaders = Prisma.join(
  drafters.map(
    ([says, { readers }]) => Prisma.sql`
  SELECT heard.id, 'person', 'person', ${says}::text || ':' || told.id, 'person:' || ${says}::text || ':' || told.id,
    heard."recordedAt", heard."recordedAt", 1
  FROM heard CROSS JOIN LATERAL (${readers}) told WHERE told.id IS NOT NULL`,
  ),
  " UNION ALL ",
);

/** Everything that is told to companies' people, by the id of its recipient: "<what is said>:<id>". */
export async function mailsToPersons(tx: Tx, recipientIds: string[], now: Date) {
  const mails = new Map<string, Draft>();
  for (const [says, { drafts }] of drafters) {
    const own = recipientIds.filter((id) => id.startsWith(`${says}:`));
    if (own.length === 0) continue;
    const ids = own.map((id) => id.slice(says.length + 1));
    for (const draft of await drafts(tx, ids, now)) mails.set(`${says}:${draft.id}`, framed(draft));
  }
  return mails;
}

function framed({ to, from, said, unsubscribe }: PersonDraft): Draft {
  const locale = localeFor(to.locale);
  const paths = pathsIn(locale);
  const ownData = link(paths.ownData());
  const named = from && { ...from, imprint: link(paths.imprint(from.slug)) };
  return {
    mail: { template: "person", locale, ownData, from: named, name: to.name, said },
    from: from ? senderOf(from) : { name: "Verbund", address: env.MAIL_FROM },
    to: { name: to.name, address: to.email },
    replyTo: from?.contactEmail ?? env.MAIL_FROM,
    ...{ calendar: null, unsubscribe },
  };
}

/** Known or not, a code is sent; the mail alone says which. */
async function codesOf(tx: Tx, ids: string[]): Promise<PersonDraft[]> {
  const codes = await tx.personCode.findMany({ where: { id: { in: ids } } });
  const known = await tx.person.findMany({
    where: {
      address: { in: codes.map(({ address }) => address) },
      representations: { some: { until: null } },
    },
    select: { address: true, name: true },
  });
  return codes.map(({ id, address, email, locale }) => {
    const person = known.find((one) => one.address === address);
    const entry = link(pathsIn(localeFor(locale)).companies());
    return {
      ...{ id, from: null, to: { name: person?.name ?? "", email, locale } },
      said: { says: "code" as const, code: personCodeOf(id), isKnown: person !== undefined, entry },
    };
  });
}
