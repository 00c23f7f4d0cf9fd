import type { Scope } from "#app/features/identity/scope.ts";
import { afterCommit, type Tx } from "#app/platform/db.server.ts";
import { type By, record } from "#app/platform/facts.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import type { QuestionFact } from "./questions.ts";

/** Writes down what became of a question; once that is committed, every page of its hour hears that something has changed. */
export async function noteQuestion(tx: Tx, by: By, fact: QuestionFact) {
  await record<QuestionFact>(tx, fact, by);
  await afterCommit(tx, async () => hourChanged(fact.sessionId));
}

/** The same of what the staff or an expert of an association did. */
export const noteRun = (tx: Tx, scope: Scope, fact: QuestionFact) =>
  noteQuestion(tx, scope, { ...fact, associationId: scope.association.id });
