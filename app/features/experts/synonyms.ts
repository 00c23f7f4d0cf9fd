/**
 * What else people call a topic, as an association tells it ("KUG" for "Kurzarbeit"); the search finds the
 * topic's sessions by it. Where nothing was told, the house knows a few by itself.
 */

/** More, and longer ones, nobody keeps in order. */
export const mostSynonyms = 30;
export const longestSynonym = 60;

const known: Record<string, string[]> = {
  kurzarbeit: ["Kurzarbeitergeld", "KUG"],
  homeoffice: ["Mobiles Arbeiten", "Telearbeit", "Heimarbeit"],
  liquiditaet: ["Kredit", "Finanzierung", "Zahlungsfähigkeit"],
  lieferketten: ["Supply Chain", "Lieferanten", "Beschaffung"],
  logistik: ["Transport", "Spedition", "Versand"],
  arbeitsrecht: ["Kündigung", "Arbeitsvertrag", "Betriebsrat"],
  ausbildung: ["Azubi", "Auszubildende", "Lehrling"],
  hygiene: ["Infektionsschutz", "Arbeitsschutz"],
};

/** What a topic has as long as the association says nothing of its own. */
export const startingSynonyms = (slug: string): string[] =>
  Object.hasOwn(known, slug) ? (known[slug] ?? []) : [];

/** A line of words parted by commas, semicolons or new lines; null for too many or too long ones. */
export function readSynonyms(typed: string): string[] | null {
  const words = typed
    .split(/[,;\n]/)
    .map((word) => word.replace(/[\p{Cc}\s]+/gu, " ").trim())
    .filter(Boolean);
  const each = words.filter(
    (word, place) => words.findIndex((other) => isSame(word, other)) === place,
  );
  const fits = each.length <= mostSynonyms && each.every(({ length }) => length <= longestSynonym);
  return fits ? each : null;
}

const isSame = (a: string, b: string) => a.toLowerCase() === b.toLowerCase();
