/**
 * Telephone numbers as Germans write them: "(02563) 93 00-0", "+49 (0)2563/9300", "0171 · 123 45 67",
 * "02563 9300 App. 12", two of them with "oder". They are kept as typed.
 */

/** Words that stand beside a number. */
const beside =
  /\b(tel|telefon|telephone|fon|phone|mobil|mobile|handy|zentrale|büro|privat|app|apparat|dw|durchwahl|nebenstelle|nst|ext|extension|oder|or|und|and)\b[.:]?/giu;

const signs = /^[\d\s+()[\]/.,;:·•*#‐‑‒–—-]*$/;

/** Whether it can be dialled: 3 to 32 digits (115 is a number), with the signs and words that stand beside them. */
export function isTelephone(typed: string): boolean {
  const read = typed.normalize("NFKC");
  const digits = read.replace(/\D/g, "").length;
  return digits >= 3 && digits <= 32 && signs.test(read.replace(beside, " "));
}
