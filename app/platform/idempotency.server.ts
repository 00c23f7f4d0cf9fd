import { m } from "#app/generated/paraglide/messages.js";
import { db } from "./db.server.ts";
import { problem } from "./problems.server.ts";
import { fingerprint, fingerprints } from "./secrets.server.ts";

const hour = 60 * 60_000;
/** How long an answer is kept. */
const kept = 24 * hour;
/** A request that has not answered by then has died with its process. */
const longestWork = 30_000;

type Key = { ok: true; value: string | null } | { ok: false; answer: Response };

/** The header Idempotency-Key, null without one, or the answer to a malformed one. */
export function readKey(request: Request): Key {
  const field = "Idempotency-Key";
  const value = request.headers.get(field);
  if (value === null || /^[\x21-\x7e]{1,255}$/.test(value)) return { ok: true, value };
  const errors = [{ field, problem: "key-malformed", message: m.api_key_malformed() }];
  return { ok: false, answer: problem("fields-invalid", { errors }) };
}

type Ask = {
  /** The header, or null: then the work is done each time. */
  key: string | null;
  /** The address: a key counts for one only. */
  address: string;
  /** What is asked for, as it was understood. */
  content: unknown;
  now: Date;
};

/**
 * Does the work once for an Idempotency-Key (draft-ietf-httpapi-idempotency-key-header): the same
 * request again gets the kept answer, another one with the same key 422. Only 201 is kept: what made
 * nothing may be tried again with the same key. Key and content are stored as fingerprints.
 */
export async function answerOnce({ key: given, address, content, now }: Ask, work: Work) {
  if (given === null) return work();
  const [key = "", ...formerKeys] = fingerprints("idempotency-key", `${address}\n${given}`);
  const former = await db.keptAnswer.findFirst({
    where: { key: { in: formerKeys }, expiresAt: { gt: now } },
  });
  if (former?.answer) {
    const prints = fingerprints("idempotency-content", JSON.stringify(content));
    return prints.includes(former.content) ? created(former.answer) : problem("key-reused");
  }
  const ask = { key, content: fingerprint("idempotency-content", JSON.stringify(content)), now };
  for (let looks = 0; looks < 60; looks++) {
    if (await claim(ask)) return answerAndKeep(key, work);
    const earlier = await db.keptAnswer.findUnique({ where: { key } });
    if (earlier && earlier.content !== ask.content) return problem("key-reused");
    if (earlier?.answer) return created(earlier.answer);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return problem("still-working", { headers: { "Retry-After": "2" } });
}

type Work = () => Promise<Response>;

/** 201 with a JSON text. */
export const created = (text: string) =>
  new Response(text, { status: 201, headers: { "Content-Type": "application/json" } });

/** True for the one who may do the work: the key is new, expired, or left by a process that died. */
async function claim({ key, content, now }: { key: string; content: string; now: Date }) {
  const expiresAt = new Date(now.getTime() + kept);
  const deadSince = new Date(now.getTime() - longestWork);
  const rows = await db.$queryRaw<unknown[]>`
    INSERT INTO "KeptAnswer" AS earlier (key, content, "claimedAt", "expiresAt")
    VALUES (${key}, ${content}, ${now}, ${expiresAt})
    ON CONFLICT (key) DO UPDATE
      SET content = excluded.content, "claimedAt" = ${now}, "expiresAt" = ${expiresAt}, answer = NULL
      WHERE earlier."expiresAt" <= ${now} OR (earlier.answer IS NULL
        AND earlier.content = excluded.content AND earlier."claimedAt" <= ${deadSince})
    RETURNING key`;
  return rows.length > 0;
}

async function answerAndKeep(key: string, work: Work) {
  let answer: string | null = null;
  try {
    const response = await work();
    if (response.status === 201) answer = await response.clone().text();
    return response;
  } finally {
    if (answer === null) await db.keptAnswer.deleteMany({ where: { key, answer: null } });
    else await db.keptAnswer.update({ where: { key }, data: { answer } });
  }
}

/** Deletes what has expired; for the clockwork. */
export const forgetKeptAnswers = async ({ now }: { now: Date }) =>
  db.keptAnswer.deleteMany({ where: { expiresAt: { lte: now } } });
