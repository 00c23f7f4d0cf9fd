import { afterCommit, type Tx } from "#app/platform/db.server.ts";
import { type By, record } from "#app/platform/facts.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import type { TapingFact } from "./taping.ts";

type What = Omit<TapingFact, "type"> & { type: TapingFact["type"] };

/** Writes down what was done, and every screen of the hour looks again. */
export async function note(tx: Tx, by: By, fact: What) {
  await record<TapingFact>(tx, fact, by);
  await afterCommit(tx, async () => hourChanged(fact.sessionId));
}
