import { realTime } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { loginBehind } from "./cookie-sessions.server.ts";
import { loginIdlesMilliseconds } from "./staff.ts";

/** Use is noted at most this often, in milliseconds. */
const noteEvery = 5 * 60_000;

const select = {
  id: true,
  staffId: true,
  secondFactorAt: true,
  updatedAt: true,
  staff: { select: { name: true, email: true, secondFactor: { select: { confirmedAt: true } } } },
} as const;

/** The login a request carries: not ended, not expired, not idle for too long. */
export async function findLogin(request: Request) {
  if (!request.headers.has("Cookie")) return null;
  const behind = await loginBehind(request);
  const row = behind && (await db.cookieSession.findUnique({ where: { id: behind.id }, select }));
  if (!row) return null;
  const real = realTime();
  const idle = real.getTime() - row.updatedAt.getTime();
  if (idle > loginIdlesMilliseconds) return null;
  if (idle > noteEvery)
    await db.cookieSession.updateMany({ where: { id: row.id }, data: { updatedAt: real } });
  const { staff, updatedAt: _, ...login } = row;
  const isEnrolled = Boolean(staff.secondFactor?.confirmedAt);
  return { ...login, name: staff.name, email: staff.email, isEnrolled };
}

export type Login = NonNullable<Awaited<ReturnType<typeof findLogin>>>;

/** Every login of the same person, the newest use first. */
export const findLogins = ({ staffId }: Pick<Login, "staffId">) =>
  db.cookieSession.findMany({
    where: { staffId },
    orderBy: { updatedAt: "desc" },
    select: { id: true, userAgent: true, createdAt: true, updatedAt: true, secondFactorAt: true },
  });

/** Ends one login of this person, or all others. What has ended can do nothing any more. */
export const endLogins = ({ staffId, id }: Login, ended: string | "others") =>
  db.cookieSession.deleteMany({
    where: { staffId, id: ended === "others" ? { not: id } : ended },
  });
