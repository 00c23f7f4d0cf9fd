import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { sortedBy } from "#app/platform/german.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { stillOpen } from "./lending.ts";
import { atHomeIn, partnerOf } from "./visibility.server.ts";

/** What partners have asked of this office and nobody has answered yet, the oldest first; for one expert or all. */
export async function findOpenLendingRequests(scope: Scope, expertId?: string) {
  const requests = await db.lendingRequest.findMany({
    where: { ...stillOpen(scope.now), expertId, expert: atHomeIn(scope) },
    orderBy: [{ askedAt: "asc" }, { id: "asc" }],
    select: {
      ...{ id: true, message: true, askedAt: true },
      association: { select: { name: true, shortName: true } },
      expert: { select: { id: true, name: true, nameEn: true } },
    },
  });
  return requests.map(({ expert: { id, name, nameEn }, ...request }) => ({
    ...request,
    expertId: id,
    expert: scope.locale === "en" ? nameEn : name,
  }));
}

export type OpenRequest = Awaited<ReturnType<typeof findOpenLendingRequests>>[number];

/** To whom an own expert is lent, with what is planned there; and which partners are left. @throws 404 */
export async function getLendings(scope: Scope, expertId: string) {
  orNotFound(await db.expert.findFirst({ where: { id: expertId, ...atHomeIn(scope) } }));
  const name = { select: { id: true, name: true } } as const;
  const [lendings, partners, planned] = await Promise.all([
    db.lending.findMany({
      where: { expertId, endedAt: null },
      orderBy: { associationId: "asc" },
      select: { grantedAt: true, association: name },
    }),
    db.association.findMany({ where: partnerOf(scope), orderBy: { id: "asc" }, ...name }),
    plannedElsewhere(scope, expertId),
  ]);
  const lent = sortedBy(lendings, ({ association }) => association.name).map(
    ({ association, grantedAt }) => {
      const there = planned.filter(({ session }) => session?.hostId === association.id);
      return {
        ...association,
        grantedAt,
        agreed: there.filter(({ firm }) => firm).length,
        drafts: there.filter(({ firm }) => !firm).length,
      };
    },
  );
  const taken = new Set(lent.map(({ id }) => id));
  const free = sortedBy(partners, ({ name: partner }) => partner).filter(
    ({ id }) => !taken.has(id),
  );
  return { lent, free };
}

export type Lendings = Awaited<ReturnType<typeof getLendings>>;

/** How much, never which: home sees the numbers by borrower. */
const plannedElsewhere = ({ association, now }: Scope, expertId: string) =>
  db.engagement.findMany({
    where: {
      ...{ expertId, releasedAt: null, endsAt: { gt: now } },
      session: { hostId: { not: association.id } },
    },
    select: { firm: true, session: { select: { hostId: true } } },
  });
