import { db, Prisma, rowsOf } from "./db.server.ts";
import { isProduction } from "./env.server.ts";
import { markStale } from "./stale.server.ts";

/** Real time plus the offset in the database (moved by /dev/clock); never frozen. */
export async function currentTime(): Promise<Date> {
  return new Date(Date.now() + (await clockOffset()));
}

/** Milliseconds that the house's clock is ahead of the real one; always 0 in production. */
export async function clockOffset(): Promise<number> {
  if (isProduction) return 0;
  const [row] = await rowsOf<{ milliseconds: string }>(
    Prisma.sql`SELECT milliseconds FROM "ClockOffset" WHERE id = 1`,
  );
  return Number(row?.milliseconds ?? 0);
}

/** A moment told by another system (webhook, token) in the house's time. */
export const fromOutside = async (instant: Date): Promise<Date> =>
  new Date(instant.getTime() + (await clockOffset()));

/** Moves the house's clock; for /dev/clock and tests. */
export async function moveClock(milliseconds: number) {
  await db.clockOffset.upsert({
    where: { id: 1 },
    create: { id: 1, milliseconds },
    update: { milliseconds },
  });
  await markStale("everything");
}

/** The real clock, for what a vendor has written down by it (logins); never moved. */
export const realTime = (): Date => new Date();

/** Whether these milliseconds have not yet passed, by a clock that nobody sets. */
export function lasting(milliseconds: number): () => boolean {
  const began = performance.now();
  return () => performance.now() - began < milliseconds;
}
