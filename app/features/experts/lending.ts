/**
 * Asking a partner for its expert: with a sentence to its office, answered by whoever of it is first, on
 * the desk or through the link in the mail. Who asked may take it back until then.
 */
import { z } from "zod";

export const LendingAsk = z.object({ message: z.string().trim().max(1000) });

/** A request that nobody answers is over after this time, in milliseconds. */
export const requestLives = 14 * 24 * 3_600_000;

/**
 * What an office wrote with its request, and the mails of it, go this long after the asking, in
 * milliseconds; the journal goes on knowing that it was asked and answered.
 */
export const requestKept = requestLives + 30 * 24 * 3_600_000;

type Dated = { askedAt: Date; answeredAt: Date | null; revokedAt: Date | null };
export type RequestState = "open" | "granted" | "declined" | "revoked" | "over";

/** Where a request stands. */
export function stateOfRequest(
  { askedAt, answeredAt, revokedAt, isGranted }: Dated & { isGranted: boolean | null },
  now: Date,
): RequestState {
  if (answeredAt) return isGranted ? "granted" : "declined";
  if (revokedAt) return "revoked";
  return askedAt.getTime() + requestLives > now.getTime() ? "open" : "over";
}

/** The requests that still wait for an answer. */
export const stillOpen = (now: Date) => ({
  answeredAt: null,
  revokedAt: null,
  askedAt: { gt: new Date(now.getTime() - requestLives) },
});
