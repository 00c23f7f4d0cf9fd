import { Prisma, rowsOf } from "#app/platform/db.server.ts";

/** Asked twice a second by every worker, mostly for nothing: one prepared statement, no transaction. */
export const isNewsThere = () =>
  holds(Prisma.sql`SELECT EXISTS (SELECT FROM "Fact" WHERE "heardAt" IS NULL) AS holds`);

/** The same of mails: whether any is to be claimed or was left behind. */
export const isMailDue = (now: Date) =>
  holds(Prisma.sql`
    SELECT EXISTS (SELECT FROM "Delivery" WHERE status = 'due' AND "dueAt" <= ${now})
      OR EXISTS (SELECT FROM "Delivery" WHERE status = 'claimed' AND "dueAt" <= ${now}) AS holds`);

const holds = async (statement: Prisma.Sql) =>
  (await rowsOf<{ holds: boolean }>(statement))[0]?.holds ?? false;
