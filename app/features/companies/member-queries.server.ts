import type { Scope } from "#app/features/identity/scope.ts";
import { db, Prisma, rowsOfOnce } from "#app/platform/db.server.ts";
import { germanLike, inGermanOrder } from "#app/platform/german.server.ts";
import {
  type MemberFilter,
  type MemberOrder,
  memberFilters,
  memberOrders,
  oneOf,
} from "./member-view.ts";
import { everMemberOf } from "./reach.server.ts";

export type MemberFilters = { text?: string; only?: string; order?: string; page?: number };

const onePage = 40;
const days = 24 * 60 * 60_000;

export type MemberRow = {
  id: string;
  name: string;
  postcode: string | null;
  place: string | null;
  number: string | null;
  since: Date;
  until: Date | null;
  verifiedAt: Date | null;
  hasProfile: boolean;
};

/** The members of an office's list, former ones among them where asked, a page at a time; how many of each kind. */
export async function findMembers(scope: Scope, filters: MemberFilters = {}) {
  const [only, order] = [
    oneOf(memberFilters, filters.only ?? ""),
    oneOf(memberOrders, filters.order ?? ""),
  ];
  const named = Prisma.sql`${ofTheList(scope)} AND ${mentions(filters.text ?? "")}`;
  const [counts, whole] = await Promise.all([countKinds(scope, named), isEmpty(scope)]);
  const total = counts[countOf[only]];
  const pages = Math.max(1, Math.ceil(total / onePage));
  const page = Math.min(Math.max(1, filters.page ?? 1), pages);
  const rows = await rowsOfOnce<MemberRow>(Prisma.sql`
    SELECT company.id, company.name, site.postcode, site.place, membership.number,
      membership.since::timestamptz AS since, membership.until::timestamptz AS until,
      company."verifiedAt", ${hasProfile} AS "hasProfile"
    ${named} AND ${isOf(scope, only)}
    ORDER BY ${inOrder[order]}, ${byName}, company.id
    LIMIT ${onePage} OFFSET ${(page - 1) * onePage}`);
  return { rows, counts, isEmpty: whole, page, pages };
}

const countOf = { "": "running", former: "former", bare: "bare", unseen: "unseen" } as const;
type Counts = Record<(typeof countOf)[MemberFilter], number>;

/** Each company of the list with the newest membership it has or had here, and its first site. */
const ofTheList = ({ association }: Scope) => Prisma.sql`
  FROM "Company" company
  JOIN LATERAL (SELECT number, since, until FROM "Membership"
    WHERE "companyId" = company.id AND "associationId" = ${association.id}
    ORDER BY since DESC, id DESC LIMIT 1) membership ON true
  LEFT JOIN LATERAL (SELECT postcode, place FROM "CompanySite"
    WHERE "companyId" = company.id ORDER BY position LIMIT 1) site ON true
  WHERE company."mergedIntoId" IS NULL`;

const hasProfile = Prisma.sql`EXISTS (SELECT FROM "ProfileField" field
  WHERE field."companyId" = company.id AND jsonb_array_length(field.items) > 0)`;

function isOf({ now }: Scope, only: MemberFilter) {
  const isFormer = Prisma.sql`coalesce(membership.until < ${now}::date, false)`;
  if (only === "former") return isFormer;
  const aYearAgo = new Date(now.getTime() - 365 * days);
  const among = {
    "": Prisma.sql`true`,
    bare: Prisma.sql`NOT ${hasProfile}`,
    unseen: Prisma.sql`coalesce(company."verifiedAt" < ${aYearAgo}, true)`,
  }[only];
  return Prisma.sql`(NOT ${isFormer} AND ${among})`;
}

/** Every typed word stands in the name or the place, or begins the postcode or the number. */
function mentions(typed: string) {
  const words = typed.split(/\s+/).filter(Boolean).slice(0, 8);
  const conditions = words.map((word) => {
    const start = `${word.replace(/[\\%_]/g, "\\$&")}%`;
    return Prisma.sql`(${germanLike("company.name", word)} OR ${germanLike("coalesce(site.place, '')", word)}
      OR site.postcode LIKE ${start} OR membership.number ILIKE ${start})`;
  });
  return Prisma.join([Prisma.sql`true`, ...conditions], " AND ");
}

const byName = Prisma.raw(inGermanOrder("company.name"));
const inOrder: Record<MemberOrder, Prisma.Sql> = {
  "": byName,
  place: Prisma.raw(inGermanOrder("coalesce(site.place, '')")),
  since: Prisma.sql`membership.since DESC`,
  seen: Prisma.sql`company."verifiedAt" NULLS FIRST`,
};

async function countKinds(scope: Scope, named: Prisma.Sql): Promise<Counts> {
  const count = (only: MemberFilter) =>
    Prisma.sql`count(*) FILTER (WHERE ${isOf(scope, only)})::int`;
  const [counts] = await rowsOfOnce<Counts>(Prisma.sql`
    SELECT ${count("")} AS running, ${count("former")} AS former, ${count("bare")} AS bare,
      ${count("unseen")} AS unseen ${named}`);
  return counts ?? { running: 0, former: 0, bare: 0, unseen: 0 };
}

const isEmpty = async ({ association }: Scope) =>
  (await db.company.count({ where: everMemberOf(association.id), take: 1 })) === 0;
