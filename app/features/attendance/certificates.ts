/**
 * A certificate (Bescheinigung) says that somebody was there, for how many minutes. Whoever is handed one
 * can ask for its number together with the name on it; nothing lists numbers or names.
 */
/** Years that a certificate can be checked. */
export const certificateYears = 3;

/** Letters and digits that nobody mistakes for another. */
const signs = "23456789ABCDEFGHJKMNPQRSTUVWXYZ";
export const signsInNumber = 12;

/** "7KXM-2PQ9-BHTD" of random bytes: what does not fit evenly is left out, so that none is likelier. */
export function numberOf(bytes: Uint8Array): string | null {
  const fitting = [...bytes].filter((byte) => byte < signs.length * 8);
  if (fitting.length < signsInNumber) return null;
  const drawn = fitting.slice(0, signsInNumber).map((byte) => signs[byte % signs.length]);
  return grouped(drawn.join(""));
}

const grouped = (letters: string) => letters.match(/.{4}/g)?.join("-") ?? "";

/** However it is typed: small letters, with or without dashes and blanks; null for what is none. */
export function readNumber(typed: string): string | null {
  const letters = typed.toUpperCase().replace(/[\s–—-]/g, "");
  const isOne =
    letters.length === signsInNumber && [...letters].every((each) => signs.includes(each));
  return isOne ? grouped(letters) : null;
}

/** Titles and forms of address, which one writes and another leaves out. */
const titles =
  /\b(h c|e h|frau|herr|mr|mrs|ms|dr|prof|professor|dipl|ing|inf|kfm|kffr|oec|rer|nat|pol|med|phil|jur|iur|habil|hc|mag|mba|msc|bsc|ma|ba|llm)\b/g;

/**
 * A name as it is compared: without case, titles, dashes and dots, umlauts and accents as the plain
 * letter, however they are written.
 */
export function foldedName(typed: string): string {
  const plain = typed
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll("ß", "ss")
    .replace(/([a-z])\./g, "$1. ")
    .replace(/[^\p{L}\p{N}]+/gu, " ");
  const bare = plain.replace(titles, " ");
  const kept = bare.trim() ? bare : plain;
  return kept
    .replace(/([aou])e/g, "$1")
    .replace(/\s+/g, " ")
    .trim();
}

/** Whether somebody was there for the share that their association asks for; 0: it issues none. */
export const isEnough = (minutes: number, length: number, share: number) =>
  share > 0 && minutes > 0 && minutes * 100 >= share * length;
