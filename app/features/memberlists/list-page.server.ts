import type { Scope } from "#app/features/identity/scope.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { dayWords } from "#app/ui/when.ts";
import { backFor, type Note, type Outcome, outcomes } from "./memberlists.ts";
import { getList, type LineFilter, type ShownLine } from "./queries.server.ts";
import { changeText, type LineShown, outcomeText, targetText, wrongText } from "./texts.ts";

/** What of the lines an address asks for; what nobody would ask for is not asked. */
export function readLineFilter(search: URLSearchParams): LineFilter {
  const asked = search.get("nur");
  const page = Number(search.get("seite"));
  const only = [...outcomes, "left" as const].find((one) => one === asked) ?? "";
  return { only, page: Number.isInteger(page) && page > 0 && page < 10_000 ? page : 1 };
}

/** A list with one page of its lines, in words. @throws 404 for another association's */
export async function getListPage(scope: Scope, id: string, filter: LineFilter) {
  const { lines, writtenAt, ...list } = await getList(scope, id, filter);
  const until = writtenAt && new Date(writtenAt.getTime() + backFor);
  const mayGoBack = list.state === "written" && until !== null && until > scope.now;
  return {
    ...list,
    backUntil: mayGoBack ? dayWords(until, scope.association.zone, scope.locale) : null,
    lines: lines.map((line) => shownLine(line, list.state === "checked")),
  };
}

function shownLine(one: ShownLine, isOpen: boolean): LineShown {
  const { line, name, outcome, problems, changes, notes, candidates, choice, left } = one;
  const { label, kind } = outcomeText[outcome];
  const candidateChoices = candidates.map(({ id, name, number, postcode, place }) => {
    const where = [
      `${postcode} ${place}`.trim(),
      number && m.memberlists_candidate_number({ number }),
    ];
    const known = where.filter(Boolean).join(", ");
    return {
      value: id,
      label: known
        ? m.memberlists_candidate({ name, where: known })
        : m.memberlists_candidate_partner({ name }),
    };
  });
  return {
    ...{ line, name, choice, outcome: { label: label(), kind } },
    says: [
      ...said(outcome, choice),
      ...problems.map((wrong) => wrongText(line, wrong)),
      ...changes.map(changeText),
      ...notes.map(noteText),
    ],
    left: left && left.length > 0 ? leftText(left) : null,
    choices:
      isOpen && outcome === "doubtful"
        ? [
            ...candidateChoices,
            { value: "new", label: m.memberlists_choice_new() },
            { value: "skip", label: m.memberlists_choice_skip() },
          ]
        : [],
  };
}

function said(outcome: Outcome, choice: string | null): string[] {
  if (outcome === "new" || choice === "new") return [m.memberlists_new_text()];
  if (outcome === "doubtful" && choice === "skip") return [m.memberlists_chosen_skip()];
  return outcome === "same" ? [m.memberlists_same_text()] : [];
}

const noteTexts: Record<Note["kind"], (words: { what: string }) => string> = {
  "industry-unknown": m.memberlists_note_industry,
  theirs: ({ what }) => m.memberlists_note_theirs({ what: targetText(what) }),
  joins: m.memberlists_note_joins,
};
const noteText = ({ kind, what }: Note) => noteTexts[kind]({ what });

const leftText = (left: string[]) =>
  m.memberlists_stayed({
    what: left
      .map((what) => (what === "company" ? m.memberlists_stayed_company() : targetText(what)))
      .join(", "),
  });
