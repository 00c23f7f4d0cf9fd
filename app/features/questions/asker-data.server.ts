import { db } from "#app/platform/db.server.ts";

/** Who asks without a seat, with what they ask; why and how long it is kept. */
export async function askerData(ids: string[]) {
  const rows = await db.asker.findMany({ where: { id: { in: ids } }, select: askerFields });
  const asked = await db.question.findMany({
    where: { askerKind: "asker", askerId: { in: ids } },
    orderBy: { askedAt: "asc" },
    select: { askerId: true, text: true, askedAt: true, shownAs: true },
  });
  return rows.map(({ session, through, ...rest }) => ({
    ...rest,
    ...{ session: session.title, zone: session.zone, association: through.name },
    questions: asked
      .filter(({ askerId }) => askerId === rest.id)
      .map(({ askerId: _, ...question }) => question),
    purpose: "A question to a session and its answer",
    keptUntil: new Date(session.endsAt.getTime() + through.retentionDays * 24 * 3_600_000),
    legalBasis: "Art. 6 (1) (b) GDPR",
  }));
}

const askerFields = {
  ...{ id: true, name: true, company: true, email: true, locale: true },
  ...{ askedAt: true, confirmedAt: true },
  session: { select: { title: true, endsAt: true, zone: true } },
  through: { select: { name: true, retentionDays: true } },
} as const;
