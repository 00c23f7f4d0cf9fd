import type { Reach } from "#app/features/companies/levels.ts";
import type { db, Tx } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { alikeOf, type Comparison, compare, meantBy } from "./compare.ts";
import type { Column, Outcome, Plain, Told } from "./memberlists.ts";
import { type ReadLine, readLine } from "./read-line.ts";
import { findStanding, type Standing } from "./standing.server.ts";

/** A list with what is needed to know what its lines would do. */
export type OpenList = {
  id: string;
  associationId: string;
  heads: string[];
  columns: Column[];
  kind: string;
  now: Date;
  reach: Reach;
};
export type RawLine = { line: number; cells: string[]; choice: string | null };

export type Evaluated = {
  line: number;
  read: ReadLine;
  outcome: Outcome;
  company: Standing | null;
  comparison: Comparison | null;
  told: Told;
  /** What a later line may not repeat. */
  alike: string[];
};

/** What these lines mean today; companies among `taken` are those of other lines. */
export async function evaluate(
  tx: Tx | typeof db,
  list: OpenList,
  lines: RawLine[],
  taken: ReadonlySet<string> = new Set(),
): Promise<Evaluated[]> {
  const { heads, columns } = list;
  const places = await placesOf(tx, list, lines);
  const read = lines.map((line) => ({
    ...line,
    read: readLine(line.cells, heads, columns, places),
  }));
  const of = (key: keyof Plain) => read.flatMap((each) => each.read.plain[key] || []);
  const standing = await findStanding(tx, list, {
    ids: lines.flatMap(({ choice }) => (isCompany(choice) ? [choice] : [])),
    numbers: of("number"),
    domains: of("domain"),
    names: read.map((each) => each.read.normalisedName),
  });
  const free = standing.filter(({ id }) => !taken.has(id));
  const lookup = lookupOf(free);
  return read.map(({ line, read, choice }) => {
    const meant = isCompany(choice)
      ? free.filter(({ id }) => id === choice)
      : choice === "new"
        ? []
        : lookup(read);
    return { line, ...outcomeOf(read, choice, meant, list) };
  });
}

const isCompany = (choice: string | null): choice is string =>
  choice !== null && choice !== "new" && choice !== "skip";

type Found = Omit<Evaluated, "line">;

function outcomeOf(read: ReadLine, choice: string | null, some: Standing[], list: OpenList): Found {
  const bare = { read, company: null, comparison: null, alike: alikeOf(read) };
  if (read.wrong.length > 0)
    return { ...bare, outcome: "error", told: { problems: read.wrong, notes: read.notes } };
  const [chosen] = some;
  const meant =
    isCompany(choice) && chosen ? { kind: "known" as const, company: chosen } : meantBy(read, some);
  if (meant.kind === "doubtful") {
    const candidates = meant.candidates.map(({ id }) => id);
    return { ...bare, outcome: "doubtful", told: { candidates, notes: read.notes } };
  }
  if (meant.kind === "new")
    return { ...bare, outcome: "new", told: { notes: read.notes, contactId: newId() } };
  const { company } = meant;
  const comparison = compare(read, company, begins(read.plain, list));
  const { changes, notes, contactId } = comparison;
  return {
    ...{ read, company, comparison, alike: alikeOf(read, company.id) },
    outcome: changes.length > 0 ? "changed" : "same",
    told: { changes, notes: [...read.notes, ...notes], contactId: contactId ?? newId() },
  };
}

/** The membership of a company that has none yet. */
export const begins = ({ since, membershipKind }: Plain, { now, kind }: OpenList): Plain => ({
  since: since || now.toISOString().slice(0, 10),
  membershipKind: membershipKind || (kind === "cluster" ? "cluster" : "full"),
});

/** Those that a line may mean, without looking at all of them for each. */
function lookupOf(standing: Standing[]) {
  const by = new Map<string, Standing[]>();
  const add = (key: string, one: Standing) => by.set(key, [...(by.get(key) ?? []), one]);
  for (const one of standing) {
    add(`name ${one.normalisedName}`, one);
    if (one.plain.number) add(`number ${one.plain.number}`, one);
    if (one.plain.domain) add(`domain ${one.plain.domain}`, one);
  }
  return ({ plain, normalisedName }: ReadLine) => {
    const keys = [`number ${plain.number}`, `domain ${plain.domain}`, `name ${normalisedName}`];
    return [...new Set(keys.flatMap((key) => by.get(key) ?? []))];
  };
}

async function placesOf(tx: Tx | typeof db, { columns }: OpenList, lines: RawLine[]) {
  const at = columns.findIndex(({ target }) => /^postcode/.test(target));
  const codes = lines.flatMap(({ cells }) => /\b\d{5}\b/.exec(cells[at] ?? "")?.[0] ?? []);
  const rows = await tx.postcodePlace.findMany({ where: { code: { in: codes } } });
  return new Map(rows.map(({ code, place }) => [code, place]));
}
