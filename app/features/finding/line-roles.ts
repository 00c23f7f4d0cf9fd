/** In which role a line of a profile speaks of a thing: by the grammar of the line itself, clause by clause. */
import { wordsIn } from "#app/platform/words.ts";
import type { Role } from "./finding.ts";

const telling: [Role, RegExp][] = [
  [
    "sells",
    /^(an|ver|ein)?kauf(en|t)?$|(handel|haendler|haendlerin|handels|grosshandel|vertrieb|verkauf|vertreibt|vertreiben|bedarf|fachmarkt|haendlern|handelspartner|werksvertretung|handelsvertretung|dealer|wholesale|handeln|lieferant)$|^(shop|bestellen|beziehen|onlineshop)$/,
  ],
  [
    "lends",
    /(verleih|vermietung|vermieten|vermietet|mieten|leihen|ausleihen|mietpark|mietservice|rental)$/,
  ],
  [
    "teaches",
    /(schulung|schulungen|lehrgang|lehrgaenge|kurs|kurse|kursen|seminar|seminare|ausbildung|weiterbildung|fortbildung|unterweisung|training|trainings|akademie|bildungszentrum|bildungswerk|unterricht|lernen|lehren|schult|umschulung|training|kursstaette|lehrwerkstatt|workshop|workshops|education|courses)$/,
  ],
  [
    "seeks",
    /^(suchen?|sucht|gesucht|benoetig(en|t)|brauchen?|braucht|vergeben|vergibt|fremdvergabe|zukauf|zugekauft|zukaufen|extern|auswaerts|abnehmer|seeking)$/,
  ],
];

/** What a word makes of those beside it, as "handel" does, or of its own compound, as "stahlhandel" does. */
export const roleOfWord = (word: string): Role | null =>
  telling.find(([, words]) => words.test(word))?.[0] ?? null;

/** Words by which one does the work itself, whatever else is said beside it. */
const doing =
  /^(eigene?[rn]?|selbst|inhouse|lohn\w*)$|(fertigung|herstellung|produktion|bearbeitung|verarbeitung|reparatur|wartung|montage|instandsetzung|zuschnitt|anarbeitung|fertigen|herstellen|stellen|bauen|produzieren|reparieren|service|betrieb)$/;

const none = /^(kein|keine|keinen|keinerlei|ohne|nicht)$/;

/** Heads of compounds that name a tool for a work, not the work. */
const tool =
  /(maschinen?|anlagen?|geraete?n?|werkzeuge?n?|zubehoer|draehte?|draht|zusaetze?n?|zusatz|kabinen?|automaten?|brenner|software|simulation|oefen|ofen|mittel|elektroden?|helme?|scheiben?|platten?|tische?|pulver|lacke|farben|pistolen?|systeme?n?|technologien?)$/;

export type Said = {
  words: string[];
  /** For all of the clause, where one of its words says so; "none" where it is denied. */
  role: Role | "none" | null;
  isDoing: boolean;
};

/** The clauses of a line; the same lines are read again with every question. */
export function clausesOf(line: string): Said[] {
  const known = read.get(line);
  if (known) return known;
  const clauses = parted(line);
  if (read.size > 20_000) read.clear();
  if (line.length < 400) read.set(line, clauses);
  return clauses;
}
const read = new Map<string, Said[]>();

function parted(line: string): Said[] {
  return line
    .split(/[;:.!?()\n/|•]+(?=\s|$)|,|\s[-–—]\s| sowie | aber | jedoch /)
    .map((clause) => wordsIn(clause))
    .filter((words) => words.length > 0)
    .map((words) => {
      const isDoing = words.some((word) => doing.test(word));
      const alone = words.filter((word) => roleOfWord(word) && isStanding(word));
      const role = alone.map(roleOfWord).find(Boolean) ?? null;
      const isDenied = words.some((word) => none.test(word));
      const isGiven = words.includes("lassen") || words.includes("lass");
      if (isDenied) return { words, role: "none" as const, isDoing: false };
      if (isGiven) return { words, role: "seeks" as const, isDoing: false };
      return { words, role: isDoing && role !== "seeks" ? null : role, isDoing };
    });
}

/** Whether the role is said by a word of its own: "Handel mit Stahl", not "Stahlhandel". */
const isStanding = (word: string) =>
  /^(an|ver|ein|fach|gross|einzel|aus|weiter|fort|wieder|online)?(kauf|handel|haendler|vertrieb|verkauf|verleih|vermietung|schulung|schulungen|lehrgang|lehrgaenge|kurs|kurse|kursen|seminar|seminare|bildung|akademie|vertreibt|vertreiben|bedarf|training|trainings|unterricht|lernen|schult|such|suchen|sucht|gesucht|mieten|leihen)$/.test(
    word,
  ) || roleOfWord(word) === "seeks";

export const isTool = (word: string): boolean => tool.test(word);

/** What a company is first of all, by its name and its first sentence: a dealer's or a school's lines are theirs. */
export function roleOfCompany(name: string, first: string): Role {
  const named = wordsIn(name)
    .map(roleOfWord)
    .find((role) => role && role !== "seeks");
  if (named) return named;
  const [clause] = clausesOf(first);
  const said = clause?.words.map(roleOfWord).find((role) => role && role !== "seeks");
  return said && !clause?.isDoing ? said : "does";
}
