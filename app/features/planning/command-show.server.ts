import { DateTime } from "luxon";
import { speakers } from "#app/features/experts/speakers.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { phaseOf } from "#app/features/sessions/sessions.ts";
import { adoptersInOrder, hostedBy, shownBy } from "#app/features/sessions/visibility.server.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";

/** The sessions an association hosts or adopted, drafts too: one line each. */
export async function linesOfProgramme({ association, now }: Scope): Promise<string[]> {
  const sessions = await db.session.findMany({
    where: { endsAt: { gt: now }, OR: [hostedBy({ association }), shownBy({ association })] },
    orderBy: { startsAt: "asc" },
    select,
  });
  if (sessions.length === 0) return ["No coming sessions. Plan one: npm run session -- plan …"];
  return sessions.map((session) => lineOf(session, now, association.id));
}

/** One session with its experts, listings and adoptions, or null where it is not shown. */
export async function linesOfSession({ association, now }: Scope, id: string) {
  const where = { id, OR: [hostedBy({ association }), shownBy({ association })] };
  const session = await db.session.findFirst({ where, select });
  if (!session) return null;
  const adopters = session.showings.map(({ association: one }) => one.slug).join(", ");
  const listed = session.listings.map(({ alliance }) => alliance.name).join(", ");
  const experts = session.speakers.map(({ name }) => name).join(", ");
  return [
    lineOf(session, now, association.id),
    `  experts   ${experts || "none"}`,
    `  listed in ${listed || "no alliance"}`,
    `  adopted   ${adopters ? `by ${adopters}` : "by nobody"}`,
    `  revision  ${session.revision}`,
  ];
}

const select = {
  id: true,
  hostId: true,
  title: true,
  startsAt: true,
  endsAt: true,
  zone: true,
  publishedAt: true,
  cancelledAt: true,
  revision: true,
  host: { select: { slug: true } },
  pools: { where: { associationId: null }, select: { limit: true, taken: true, waiting: true } },
  speakers,
  listings: { where: { unlistedAt: null }, select: { alliance: { select: { name: true } } } },
  showings: { ...adoptersInOrder, select: { association: { select: { slug: true } } } },
} satisfies Prisma.SessionSelect;

type Listed = Awaited<ReturnType<typeof db.session.findFirstOrThrow<{ select: typeof select }>>>;

function lineOf(session: Listed, now: Date, associationId: string) {
  const { id, title, startsAt, zone, publishedAt, host, hostId, pools } = session;
  const { limit = 0, taken = 0, waiting = 0 } = pools[0] ?? {};
  const when = DateTime.fromJSDate(startsAt, { zone }).toFormat("yyyy-MM-dd HH:mm");
  const state = publishedAt ? phaseOf(session, now) : "draft";
  const seats = `${taken}/${limit}${waiting > 0 ? ` +${waiting} waiting` : ""}`;
  const whose = hostId === associationId ? "" : `  (adopted from ${host.slug})`;
  return `${id}  ${when}  ${state.padEnd(9)}  ${seats.padEnd(9)}  ${title}${whose}`;
}
