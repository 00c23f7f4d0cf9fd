/**
 * Insights (Auswertungen) tell an office how its work went, as numbers. The report (Bericht) is of one session: who had
 * signed up and was there, by channel and by district, what was asked and what stayed open, moods, feedback. Its own
 * channel an office knows exactly; of all others, and of every district, the one policy of small numbers decides: what
 * is told stays told when the same numbers are read along another axis. One structure makes page, PDF and tables alike.
 */
import { type ShownCount, shownCounts, smallestCount } from "#app/features/registration/counts.ts";

/** `named`: seen by name anyway; the policy is for the rest. */
export type Counted = { key: string; named: number; unnamed: number };

export type Told = { rows: { key: string; count: ShownCount }[]; total: number | null };

/** What may be told of people along one axis. */
export function told(cells: Counted[]): Told {
  const judged = shownCounts(cells.map(({ key, unnamed: count }) => ({ key, count })));
  const rows = cells.map(({ key, named }, n) => {
    const shown = judged.cells[n]?.shown ?? "withheld";
    return { key, count: typeof shown === "number" ? named + shown : shown };
  });
  const named = cells.reduce((sum, cell) => sum + cell.named, 0);
  return { rows, total: judged.total === null ? null : judged.total + named };
}

export type Parted = { attended: number; absent: number };

/** Who was there and who was not may stand side by side only where neither is a handful, in any row. */
export const mayPart = (rows: Parted[]) =>
  rows.every(({ attended, absent }) => attended >= smallestCount && absent >= smallestCount);

/**
 * By district: those that may be told, the others as one number. Null where hardly anything is left, and where the
 * other axis, over the same people, tells no total.
 */
export function toldDistricts(cells: Counted[], otherAxis: { total: number | null }) {
  const { rows, total } = told(cells);
  if (total === null || otherAxis.total === null) return null;
  const open = rows.flatMap(({ key, count }) =>
    typeof count === "number" ? [{ key, count }] : [],
  );
  const rest = total - open.reduce((sum, { count }) => sum + count, 0);
  return { rows: open, rest: rest > 0 ? rest : null };
}

export type Districts = ReturnType<typeof toldDistricts>;

export type InsightsFact = {
  type: "report.exported";
  sessionId: string;
  associationId: string;
  format: ReportFormat;
};

export const reportFormats = ["pdf", "csv", "xlsx"] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** A part of the report as every form of it shows it. */
export type Block = {
  title: string;
  /** Sentences above what follows. */
  notes: string[];
  columns: string[];
  rows: (string | number)[][];
  items: string[];
};

export type Report = { title: string; when: string; notes: string[]; blocks: Block[] };
