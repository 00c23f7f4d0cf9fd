import { PrismaPg } from "@prisma/adapter-pg";
import { Prisma, PrismaClient } from "#app/generated/prisma/client.ts";
import { env } from "./env.server.ts";

export { Prisma };

const connection = () => {
  if (!env.DATABASE_URL) throw new Error("DATABASE_URL is not set: start through `npm start`.");
  return env.DATABASE_URL;
};

/** More connections make a hot row slower; several processes share one database. */
const adapter = new PrismaPg({ connectionString: connection(), max: 10 });

export const db = new PrismaClient({
  adapter,
  transactionOptions: { maxWait: 20_000, timeout: 20_000 },
});

export type Tx = Prisma.TransactionClient;

/** Runs `work` in one transaction. Locks taken inside are released when it ends. */
export const transact = <T>(work: (tx: Tx) => Promise<T>) => db.$transaction(work);

/** PostgreSQL's code behind a failed statement, such as 23505 (unique) or 23P01 (exclusion). */
export function sqlState(error: unknown): string | undefined {
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  if (error.code === "P2002") return "23505";
  const text = JSON.stringify(error.meta ?? {});
  return /"(?:originalCode|code)":"([0-9A-Z]{5})"/.exec(text)?.[1];
}

/** The answer of `work`, or of `instead` when the statement breaks the rule with this SQLSTATE. */
export async function unlessBroken<T, U>(rule: string, work: Promise<T>, instead: () => U) {
  try {
    return await work;
  } catch (error) {
    if (sqlState(error) === rule) return instead();
    throw error;
  }
}
