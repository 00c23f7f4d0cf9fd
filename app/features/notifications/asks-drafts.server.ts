import { approachToken } from "#app/features/approaches/approach-links.server.ts";
import { inquiryToken } from "#app/features/approaches/inquiry-links.server.ts";
import { pathsIn } from "#app/paths.ts";
import { Prisma, type Tx } from "#app/platform/db.server.ts";
import { type Draft, link, localeFor, senderOf } from "./frame.server.ts";
import type { AsksMail } from "./mail-content.ts";
import { association } from "./rows.server.ts";

/**
 * What is told to mere addresses that look for a company, by the id of its row, of an answer that of the answer;
 * nothing of what nobody waits for any more.
 */
export async function inquiryMailsOf(tx: Tx, ids: string[], now: Date) {
  const drafts = new Map<string, Draft>();
  if (ids.length === 0) return drafts;
  const rows = await tx.inquiry.findMany({
    where: { OR: [{ id: { in: ids } }, { answerId: { in: ids } }] },
    include: { association: { select: association } },
  });
  for (const row of rows) {
    const { id, answerId, answer, text, claimUntil } = row;
    const page = (locale: "de" | "en") => link(pathsIn(locale).inquiry(inquiryToken({ id })));
    if (claimUntil && claimUntil > now)
      drafts.set(id, draftOf(row, page, { template: "inquiry-claim", text, until: claimUntil }));
    if (answerId && answer !== null)
      drafts.set(answerId, draftOf(row, page, { template: "inquiry-answered", text, answer }));
  }
  return drafts;
}

/** To who has written to a company: "claim:", "news:" or "silent:" and the approach. */
export async function approachMailsOf(tx: Tx, ids: string[], now: Date) {
  const drafts = new Map<string, Draft>();
  if (ids.length === 0) return drafts;
  const rows = await tx.approach.findMany({
    where: { id: { in: ids.map((id) => id.replace(/^\w+:/, "")) } },
    include: { through: { select: association }, to: { select: { name: true } } },
  });
  for (const { through, to, ...row } of rows) {
    const page = (locale: "de" | "en") => link(pathsIn(locale).thread(approachToken(row.id)));
    const { claimUntil, text } = row;
    const written = { ...row, association: through };
    const said = { to: to.name, text: "" };
    if (claimUntil && claimUntil > now) {
      const claim = { ...said, template: "approach-claim" as const, text, until: claimUntil };
      drafts.set(`claim:${row.id}`, draftOf(written, page, claim));
    }
    if (claimUntil) continue;
    drafts.set(`news:${row.id}`, draftOf(written, page, { ...said, template: "approach-news" }));
    const silent = { ...said, template: "approach-unanswered" as const };
    drafts.set(`silent:${row.id}`, draftOf(written, page, silent));
  }
  return drafts;
}

type Written = { email: string; locale: string; association: Parameters<typeof senderOf>[0] };
type Said = Pick<AsksMail, "template" | "text" | "to" | "until" | "answer">;

function draftOf(
  { email, locale: spoken, association: from }: Written,
  page: (locale: "de" | "en") => string,
  said: Said,
): Draft {
  const locale = localeFor(spoken);
  const go = pathsIn(locale);
  return {
    mail: {
      ...{ locale, ownData: link(go.ownData()), page: page(locale), zone: from.zone },
      from: { ...from, imprint: link(go.imprint(from.slug)) },
      ...said,
    },
    from: senderOf(from),
    to: { name: email, address: email },
    replyTo: from.contactEmail,
    calendar: null,
  };
}

const kinds = { new: "new", said: "said", silent: "silent" } as const;

/** Everybody of a company that was written to: what is new before the approach, the person after it. */
export const approachReaders = Prisma.sql`
  SELECT CASE heard.type WHEN 'approach.confirmed' THEN 'new' WHEN 'approach.unanswered' THEN 'silent'
      ELSE 'said' END || '.' || approach.id || '~' || represented."personId" AS id
  FROM "Approach" approach
  JOIN "Representation" represented ON represented."companyId" = approach."companyId" AND represented.until IS NULL
  WHERE approach.id = heard.payload->>'approachId' AND (
    heard.type IN ('approach.confirmed', 'approach.unanswered')
    OR heard.type IN ('approach.answered', 'approach.contact-released') AND heard.payload->>'side' = 'writer')`;

/** Who has written, and where the words stand; nothing to who acts for the company no more. */
export async function approachesOf(tx: Tx, ids: string[]) {
  const wanted = ids.flatMap((id) => {
    const [, about, approachId, personId] = /^(new|said|silent)\.(.+)~(.+)$/.exec(id) ?? [];
    return about && approachId && personId
      ? [{ id, about: kinds[about as keyof typeof kinds], approachId, personId }]
      : [];
  });
  const rows = await tx.approach.findMany({
    where: { id: { in: wanted.map(({ approachId }) => approachId) }, declinedAt: null },
    include: { to: { select: { name: true } }, through: { select: association } },
  });
  const people = await tx.person.findMany({
    where: { id: { in: wanted.map(({ personId }) => personId) }, email: { not: null } },
    include: { representations: { where: { until: null }, select: { companyId: true } } },
  });
  return wanted.flatMap(({ id, about, approachId, personId }) => {
    const row = rows.find((one) => one.id === approachId);
    const person = people.find((one) => one.id === personId);
    const acts = person?.representations.some(({ companyId }) => companyId === row?.companyId);
    if (!row || !person?.email || !acts) return [];
    const page = link(
      pathsIn(localeFor(person.locale)).thread(approachToken(approachId, personId)),
    );
    const { name: writer, company, to, through: from } = row;
    const said = { says: "approach" as const, about, to: to.name, writer, company, page };
    return [
      { id, from, to: { name: person.name, email: person.email, locale: person.locale }, said },
    ];
  });
}
