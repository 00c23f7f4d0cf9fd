import { createHash } from "node:crypto";
import { PrismaPg } from "@prisma/adapter-pg";
import pg from "pg";
import { Prisma, PrismaClient } from "#app/generated/prisma/client.ts";
import { aPool } from "./connections.server.ts";
import { env } from "./env.server.ts";
import { log } from "./log.server.ts";

export { Prisma };

const connection = () => {
  if (!env.DATABASE_URL) throw new Error("DATABASE_URL is not set: start through `npm start`.");
  return env.DATABASE_URL;
};

/** More connections make a hot row slower; several processes share one database. */
const pool = aPool(connection(), { max: 10, application_name: "verbund work" });

export const db = new PrismaClient({
  adapter: new PrismaPg(pool),
  transactionOptions: { maxWait: 20_000, timeout: 20_000 },
});

/** The connections of this process to the database, and what waits for one. */
export const poolFigures = () => ({
  open: pool.totalCount,
  idle: pool.idleCount,
  waiting: pool.waitingCount,
});

export type Tx = Prisma.TransactionClient;

/**
 * The rows of a statement that every visitor of a rush needs: over the same connections as `db`, but
 * prepared once on each and without Prisma's interpreter, at a fifth of the processor time. For
 * statements whose text never varies with their values. Numbers of 64 bits come as text.
 */
export async function rowsOf<Row>(statement: Prisma.Sql): Promise<Row[]> {
  const { text, values } = statement;
  const { rows } = await pool.query({ name: nameOf(text), text, values });
  return rows;
}

/** The same planned anew for the values of each call: for lists that are narrowed in many ways. */
export async function rowsOfOnce<Row>({ text, values }: Prisma.Sql): Promise<Row[]> {
  const { rows } = await pool.query({ text, values });
  return rows;
}

const names = new Map<string, string>();

/** By its text: where a pooler hands one connection to several processes, a name means one statement in all. */
function nameOf(text: string): string {
  const known = names.get(text);
  if (known) return known;
  const name = `verbund_${createHash("sha256").update(text).digest("hex").slice(0, 32)}`;
  names.set(text, name);
  return name;
}

type Afterwards = () => Promise<void> | undefined;

const afterwards = new WeakMap<object, Afterwards[]>();

/**
 * Runs `work` in one transaction. Locks taken inside are released when it ends. Of two that wait for
 * each other PostgreSQL ends one: nothing of it has happened, so `work` begins again, twice at most,
 * and must leave nothing behind but what it does with `tx`.
 */
export async function transact<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
  const { done, later } = await tried(work, 2);
  for (const each of later) await each();
  return done;
}

/** Deadlock, and two that crossed each other (PostgreSQL, appendix A, class 40). */
const victims = ["40P01", "40001"];

async function tried<T>(work: (tx: Tx) => Promise<T>, more: number) {
  const later: Afterwards[] = [];
  const begun = db.$transaction((tx) => {
    afterwards.set(tx, later);
    return work(tx);
  });
  try {
    return { done: await begun, later };
  } catch (error) {
    const state = sqlState(error) ?? "";
    if (more === 0 || !victims.includes(state)) throw error;
    log("database.tried-again", { state });
    return tried(work, more - 1);
  }
}

/** Does `work` once the transaction has committed, at once outside of one; never if it fails. */
export async function afterCommit(tx: object, work: Afterwards) {
  const later = afterwards.get(tx);
  if (later) later.push(work);
  else await work();
}

/** PostgreSQL's code behind a failed statement, such as 23505 (unique) or 23P01 (exclusion). */
export function sqlState(error: unknown): string | undefined {
  if (error instanceof pg.DatabaseError) return error.code;
  if (!(error instanceof Prisma.PrismaClientKnownRequestError)) return undefined;
  if (error.code === "P2002") return "23505";
  if (error.code === "P2034") return "40P01";
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
