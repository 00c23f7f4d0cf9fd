import { inquiryToken } from "#app/features/approaches/inquiry-links.server.ts";
import { pathsIn } from "#app/paths.ts";
import type { Tx } from "#app/platform/db.server.ts";
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

type Written = { email: string; locale: string; association: Parameters<typeof senderOf>[0] };
type Said = Pick<AsksMail, "template" | "text" | "until" | "answer">;

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
