import type { Scope } from "#app/features/identity/scope.ts";
import { shownCounts } from "#app/features/registration/counts.ts";
import { concernedWith } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { type Answered, fewestAnswers, type Useful, usefulness, waysAnswered } from "./feedback.ts";

/** What was answered, all together; `null` while there are too few to be of nobody. */
export type Feedback = {
  count: number;
  mean: number;
  useful: { value: Useful; count: number }[];
  answered: { value: Answered; count: number }[];
  next: string[];
} | null;

/**
 * What this office may read of the feedback to a session: the host of everybody's, who adopted it of its own
 * channel's. By the one policy of small numbers, over the channels: a channel of fewer than five is shown to nobody,
 * and neither is what would show it by subtraction. @throws 404
 */
export async function feedbackTo(scope: Scope, sessionId: string): Promise<Feedback> {
  const { id: own } = scope.association;
  const { hostId } = orNotFound(
    await db.session.findFirst({
      where: { id: sessionId, ...concernedWith(scope) },
      select: { hostId: true },
    }),
  );
  const answers = await db.feedbackAnswer.findMany({
    where: { sessionId },
    select: { associationId: true, useful: true, answered: true, next: true },
  });
  const keys = [...new Set([hostId, ...answers.map(({ associationId }) => associationId).sort()])];
  const byChannel = shownCounts(
    keys.map((key) => ({ key, count: answers.filter((one) => one.associationId === key).length })),
  );
  if (own === hostId) {
    const isEnough = answers.length >= fewestAnswers;
    return isEnough ? summed(answers) : null;
  }
  const channel = byChannel.cells.find(({ key }) => key === own);
  if (typeof channel?.shown !== "number") return null;
  return summed(answers.filter(({ associationId }) => associationId === own));
}

type Row = { useful: number; answered: string; next: string };

function summed(rows: Row[]): Feedback {
  const sum = rows.reduce((total, { useful }) => total + useful, 0);
  return {
    count: rows.length,
    mean: Math.round((sum / rows.length) * 10) / 10,
    useful: usefulness.map((value) => ({
      value,
      count: rows.filter(({ useful }) => useful === value).length,
    })),
    answered: waysAnswered.map((value) => ({
      value,
      count: rows.filter(({ answered }) => answered === value).length,
    })),
    next: rows.map(({ next }) => next).filter(Boolean),
  };
}
