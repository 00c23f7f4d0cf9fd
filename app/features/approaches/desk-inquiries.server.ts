import type { Scope } from "#app/features/identity/scope.ts";
import { db, Prisma } from "#app/platform/db.server.ts";
import { stateOf } from "./approaches.ts";

/** As many closed ones as a page shows below the open ones. */
const closedShown = 20;

/** What an office was asked and what became of it: the open ones, the oldest first, then the newest closed. */
export async function findInquiries({ association }: Scope) {
  const where = { associationId: association.id, claimUntil: null };
  const [open, done] = await Promise.all([
    db.inquiry.findMany({
      where: { ...where, doneAt: null },
      orderBy: [{ askedAt: "asc" }, { id: "asc" }],
      select,
    }),
    db.inquiry.findMany({
      where: { ...where, doneAt: { not: null } },
      orderBy: [{ doneAt: "desc" }, { id: "asc" }],
      take: closedShown,
      select,
    }),
  ]);
  const rows = [...open, ...done];
  const ids = rows.flatMap(({ takenById, doneById }) => [takenById, doneById].filter(Boolean));
  const staff = await db.staff.findMany({
    where: { id: { in: ids as string[] } },
    select: { id: true, name: true },
  });
  const named = (id: string | null) => staff.find((person) => person.id === id)?.name ?? null;
  const shaped = ({ takenById, doneById, ...row }: (typeof rows)[number]) => ({
    ...row,
    state: stateOf({ ...row, claimUntil: null }),
    takenBy: named(takenById),
    doneBy: named(doneById),
  });
  return { open: open.map(shaped), done: done.map(shaped) };
}

export type DeskInquiry = Awaited<ReturnType<typeof findInquiries>>["open"][number];

const select = {
  ...{ id: true, text: true, name: true, company: true, email: true, phone: true, postcode: true },
  ...{ askedAt: true, takenById: true, answer: true, doneAt: true, doneById: true },
} as const;

/** Lines of the office's day: each inquiry that nobody has closed. */
export const openInquiries = ({ association }: Scope) => Prisma.sql`
  SELECT 'inquiry' AS kind, inquiry.id, inquiry.company AS title, taken.name AS beside, 0 AS count,
    NULL::timestamptz AS "startsAt", NULL::timestamptz AS "endsAt",
    inquiry."askedAt" + interval '2 days' AS "dueAt"
  FROM "Inquiry" inquiry LEFT JOIN "Staff" taken ON taken.id = inquiry."takenById"
  WHERE inquiry."associationId" = ${association.id} AND inquiry."claimUntil" IS NULL
    AND inquiry."doneAt" IS NULL
  ORDER BY inquiry."askedAt", inquiry.id LIMIT 100`;
