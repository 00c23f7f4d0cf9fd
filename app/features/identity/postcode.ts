/**
 * Postcodes as people type them: "D-48683", "48683 Ahaus", "48 683", full-width digits. A code from abroad
 * passes with its country before it ("A-4020", "NL 1234 AB"), or as it is where somebody says that they are
 * abroad. The Kleinwalsertal is Austria under German postcodes, Büsingen is Germany under a Swiss one too.
 */

export type PostcodeProblem = "postcode-missing" | "postcode-malformed" | "postcode-abroad";

type Typed = { postcode?: string; outsideGermany?: boolean };
type Region = { postcode?: string; outsideGermany: boolean };

/** Where the guest is, as the house keeps it; what nobody can read stays as typed. */
export function regionIn({ postcode, outsideGermany = false }: Typed): Region {
  const typed = postcode?.normalize("NFKC").replace(/\s+/g, " ").trim();
  if (!typed) return { postcode: undefined, outsideGermany };
  const read = readPostcode(typed);
  if (outsideGermany) return { postcode: read?.isAbroad ? read.code : typed, outsideGermany };
  return { postcode: read?.code ?? typed, outsideGermany: read?.isAbroad ?? false };
}

/** What is wrong with the postcode, or null. Who is abroad needs none, and may have any. */
export function postcodeProblem(
  { postcode, outsideGermany }: Typed,
  isAsked = true,
): PostcodeProblem | null {
  const typed = typeof postcode === "string" ? postcode.normalize("NFKC").trim() : "";
  if (!typed) return outsideGermany || !isAsked ? null : "postcode-missing";
  if (outsideGermany)
    return /^[\p{L}\p{N}][\p{L}\p{N} .,()/-]{0,39}$/u.test(typed) ? null : "postcode-malformed";
  if (readPostcode(typed)) return null;
  return fourDigits.test(typed) ? "postcode-abroad" : "postcode-malformed";
}

type Read = { code: string; isAbroad: boolean };

const digits = String.raw`(\d(?:[ .]?\d){4})(?!\d)`;
const german = new RegExp(
  String.raw`^(?:PLZ[ .:]*)?(?:DE?[ .-]*)?${digits}(?:[ ,./-]*\p{L}.*)?$`,
  "iu",
);
const townFirst = new RegExp(String.raw`^\p{L}{4}[\p{L} .()/-]*,? ${digits}$`, "iu");
const foreign =
  /^(A|AT|CH|NL|B|BE|L|LU|F|FR|DK|PL|CZ|LI|FL|I|IT|S|SE)[ .-]*(\d{2,6}(?:[ -]\d{2,3})?(?: ?[a-z]{2}(?![a-z]))?)/i;
/** Four digits, as Austria, Switzerland and the Netherlands (with two letters) have them: whose, nobody knows. */
const fourDigits = /^\d{4}(?: ?\p{L}.*)?$/u;
const swissOfBuesingen = /^(?:(?:D|DE|CH)[ .-]*8238|8238 b(ü|ue)singen)/i;
const kleinwalsertal = /^8756[789]$/;

function readPostcode(typed: string): Read | null {
  if (swissOfBuesingen.test(typed)) return { code: "78266", isAbroad: false };
  const [, ours] = german.exec(typed) ?? townFirst.exec(typed) ?? [];
  if (ours) {
    const code = ours.replace(/\D/g, "");
    return { code, isAbroad: kleinwalsertal.test(code) };
  }
  const [, country, code] = foreign.exec(typed) ?? [];
  if (!country || !code) return null;
  return { code: `${country.toUpperCase()}-${code.toUpperCase()}`, isAbroad: true };
}
