import { Prisma } from "./db.server.ts";

/**
 * German order and German spelling in SQL that every PostgreSQL has: its ICU collations may be missing where
 * it was built without them, and `lower` knows no umlaut where the database's locale is C.
 */
const plainOf: [string, string][] = [
  ["a", "äàáâãåāăąÄÀÁÂÃÅĀĂĄ"],
  ["c", "çćčÇĆČ"],
  ["d", "ďđĎĐ"],
  ["e", "éèêëēėęěÉÈÊËĒĖĘĚ"],
  ["g", "ğĞ"],
  ["i", "íìîïīıÍÌÎÏĪİ"],
  ["l", "łĺľŁĹĽ"],
  ["n", "ñńňÑŃŇ"],
  ["o", "öóòôõøōőÖÓÒÔÕØŌŐ"],
  ["r", "řŕŘŔ"],
  ["s", "śšşșŚŠŞȘ"],
  ["t", "ťţțŤŢȚ"],
  ["u", "üúùûūůűÜÚÙÛŪŮŰ"],
  ["y", "ýÿÝŸ"],
  ["z", "źżžŹŻŽ"],
];
const marked = plainOf.map(([, letters]) => letters).join("");
const plain = plainOf.map(([letter, letters]) => letter.repeat(letters.length)).join("");
const withoutMarks = (sql: string) =>
  `lower(translate(replace(replace(${sql}, 'ß', 'ss'), 'ẞ', 'ss'), '${marked}', '${plain}'))`;

/** Sorts as a German dictionary does (DIN 5007, 1): Ärmel before Otto, ß as ss, capitals beside small letters. */
export const inGermanOrder = (column: string) => `${withoutMarks(column)} COLLATE "C"`;

/** Ä as ae and as a: both spellings of a word find it. */
const umlauts = [
  ["ä", "ae"],
  ["ö", "oe"],
  ["ü", "ue"],
  ["Ä", "ae"],
  ["Ö", "oe"],
  ["Ü", "ue"],
] as const;
const spelledOut = (sql: string) =>
  withoutMarks(umlauts.reduce((text, [from, to]) => `replace(${text}, '${from}', '${to}')`, sql));

/** Whether a word stands in a column: "schmuecker", "schmücker" and "schmucker" all find Schmücker. */
export function germanLike(column: string, word: string): Prisma.Sql {
  const typed = Prisma.sql`'%' || ${word.replace(/[\\%_]/g, "\\$&")}::text || '%'`;
  const fold = (wrap: (sql: string) => string) => {
    const [before = "", after = ""] = wrap("\u0001").split("\u0001");
    return Prisma.sql`${Prisma.raw(wrap(column))} LIKE ${Prisma.raw(before)}${typed}${Prisma.raw(after)}`;
  };
  return Prisma.sql`(${fold(spelledOut)} OR ${fold(withoutMarks)})`;
}

const { compare } = new Intl.Collator("de");

/** Short lists in the same order, by what stands in each. */
export const sortedBy = <Row>(rows: Row[], text: (row: Row) => string): Row[] =>
  [...rows].sort((one, other) => compare(text(one), text(other)));
