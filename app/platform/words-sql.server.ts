import { Prisma } from "./db.server.ts";

/** `wordsIn` for an expression of a statement, joined by blanks: folded, whatever is no letter or digit a blank. */
export const wordsSql = (text: Prisma.Sql) => Prisma.sql`
  regexp_replace(translate(
    replace(replace(replace(replace(lower(normalize(${text}, NFKC)), 'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss'),
    'áàâãåāéèêëēíìîïóòôõøúùûçčñńýÿšžł', 'aaaaaaeeeeeiiiiooooouuuccnnyyszl'),
    '[^[:alnum:]]+', ' ', 'g')`;

/** For LIKE: any text that holds one of these, folded already. */
export const holdingAny = (parts: string[]) =>
  parts.map((part) => `%${part.replace(/[\\%_]/g, "\\$&")}%`);
