/** How an association is named, as far as its place in a sentence asks for. */
export type Named = { name: string; namedAsHost: string; namedAsHostEn: string };

type Case = "nominative" | "accusative";

const articles: Record<Case, Record<"feminine" | "masculine" | "neuter", string>> = {
  nominative: { feminine: "die", masculine: "der", neuter: "das" },
  accusative: { feminine: "die", masculine: "den", neuter: "das" },
};

/** "der Unternehmensverband AIW", "die Wirtschaftsvereinigung Steinfurt": who does something. */
export const asSubject = (named: Named, locale: string) => inCase("nominative", named, locale);

/** "den Unternehmensverband AIW": whom or what something is about; after "über", "für", "an". */
export const asObject = (named: Named, locale: string) => inCase("accusative", named, locale);

/** The same with a capital, at the beginning of a sentence. */
export const atTheBeginning = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);

/** Whether the words begin with an article, so that they fit into a sentence. */
export const hasArticle = (words: string) => /^(der|die|das|den|the) /i.test(words);

/** By how it is named after "ausgerichtet"; where "vom" leaves the gender open, the name alone. */
function inCase(wanted: Case, { name, namedAsHost, namedAsHostEn }: Named, locale: string) {
  if (locale === "en") return namedAsHostEn || name;
  const [, contracted, bare = ""] = /^(von der|von den|vom) (.+)$/.exec(namedAsHost) ?? [];
  if (!contracted) return name;
  const gender = contracted === "vom" ? genderOf(bare) : "feminine";
  return gender ? `${articles[wanted][gender]} ${bare}` : name;
}

function genderOf(bare: string) {
  if (/^\S*(verband|verein|kreis|bund|ring|club|rat)\b/i.test(bare)) return "masculine";
  return /^\S*(netzwerk|werk|forum|zentrum|amt|bündnis)\b/i.test(bare) ? "neuter" : null;
}
