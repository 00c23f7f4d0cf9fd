import type { Scope } from "#app/features/identity/scope.ts";
import { lockHosted } from "#app/features/questions/lock-hosted.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { afterCommit, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { type AgendaFact, mostPoints, problemOf, type Row, type RowProblem } from "./agenda.ts";

const problemText: Record<RowProblem, () => string> = {
  "title-missing": m.agenda_title_missing,
  "title-too-long": m.agenda_title_too_long,
  "minutes-wrong": m.agenda_minutes_wrong,
};

export type TypedRow = Row & { problem: RowProblem | null; text: string };
type Outcome = { ok: true } | { ok: false; rows: TypedRow[] };

/**
 * The agenda as a form has it, row by row, in the place of the one before. A point that stays keeps the moment when
 * somebody went on to it. @throws 404 for all but the host
 */
export async function planAgenda(
  scope: Scope,
  sessionId: string,
  sent: FormData,
): Promise<Outcome> {
  const rows = rowsIn(sent);
  const judged = rows.map((row) => {
    const problem = problemOf(row);
    return { ...row, problem, text: problem ? problemText[problem]() : "" };
  });
  if (judged.some(({ problem }) => problem)) return { ok: false, rows: judged };
  return transact(async (tx) => {
    await lockHosted(tx, scope, sessionId);
    const before = await tx.agendaPoint.findMany({ where: { sessionId } });
    const begun = new Map(before.map(({ id, begunAt }) => [id, begunAt]));
    await tx.agendaPoint.deleteMany({ where: { sessionId } });
    await tx.agendaPoint.createMany({
      data: rows.map(({ id, minutes, title }, place) => ({
        ...{ id: begun.has(id) ? id : newId(), sessionId, place },
        ...{ minutes: Number(minutes), title, begunAt: begun.get(id) ?? null },
      })),
    });
    const fact = { sessionId, associationId: scope.association.id };
    await record<AgendaFact>(tx, { type: "agenda.changed", ...fact }, scope);
    await afterCommit(tx, async () => hourChanged(sessionId));
    return { ok: true };
  });
}

/** The rows that hold anything; one id counts once. */
function rowsIn(sent: FormData): Row[] {
  const read = (name: string) => String(sent.get(name) ?? "").trim();
  const rows = Array.from({ length: mostPoints }, (_, n) => ({
    ...{ id: read(`point-${n}`), minutes: read(`minutes-${n}`), title: read(`title-${n}`) },
  }));
  return rows
    .filter(({ title, minutes }) => title || minutes)
    .map((row, n, kept) =>
      kept.findIndex(({ id }) => id === row.id) < n ? { ...row, id: "" } : row,
    );
}
