/** Numbers in [0, 1) that come again with the same seed (mulberry32). */
export function dice(seed: number) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

export type Throw = () => number;

export const pick = <T>(throwOne: Throw, list: readonly T[]) =>
  list[Math.floor(throwOne() * list.length)] as T;

/** Nothing, almost nothing, and what programs mistake for something else. */
const empty = ["", " ", "\t", "\r\n", "\u00a0", "\u200b", "0", "-1", "null", "undefined", "NaN"];
const letters = [
  "\u0000",
  "A\u0000B",
  "\u0007",
  "\u001b[31m",
  "\ud800",
  "\udfff!",
  "\u202e",
  "\u200f",
];
const marks = [
  "🙂",
  "👩‍👩‍👧‍👦",
  "e\u0301\u0301\u0301",
  "＠",
  "ﷺ",
  "\ufffe",
  "\u2028",
  "İ",
  "ß",
  "日本語",
];
const markup = [
  "<script>alert(1)</script>",
  `"><img src=x onerror=alert(1)>`,
  "</textarea><b>",
  "' onfocus='alert(1)",
  "<!--",
  "]]>",
  "&lt;&#0;&amp;",
  "javascript:alert(1)",
];
const commands = [
  `'; DROP TABLE "Registration"; --`,
  "' OR '1'='1",
  `\\'"`,
  "$1",
  "%s%n",
  "%00",
  "$" + "{7*7}",
  "{{7*7}}",
  "<%= 7*7 %>",
  "#{7*7}",
  "=1+1",
  "../../etc/passwd",
  "$(id)",
  "a\r\nSet-Cookie: x=1",
  "To: x@example.org\r\n\r\nHi",
];
const names = ["constructor", "__proto__", "prototype", "toString", "hasOwnProperty"];
const dates = [
  "0999-12-31",
  "2026-02-30",
  "2026-02-29",
  "24:00",
  "9999-12-31T24:00:00Z",
  "0001-01",
];
const addresses = [
  "a@",
  "@b",
  "ä@example.org",
  "a@exämple.org",
  "a@xn--.org",
  "a@xn--zzzzzz.org",
  "a b@example.org",
  "a@exa mple.org",
  "a@[::1]",
  "a@127.1",
  "a@0x7f.1",
  "a@%",
  "a@b@c",
  "a@-.de",
  "a@example.org.",
  "a@example..org",
  "a@example.org:25",
  "a@example.org/x",
  '"a b"@example.org',
  "a@日本.example",
  `${"a".repeat(65)}@example.org`,
  `a@${"b".repeat(64)}.org`,
  "a@example.org\r\nBcc: b@example.org",
  "<a@example.org>",
  "a@\u202eexample.org",
];
const numbers = [
  "1e308",
  "99999999999999999999",
  "00000",
  "4870",
  "487033",
  "٤٨٧٠٣",
  "48703\n",
  "+",
  `+49 ${"1".repeat(40)}`,
];

/** As UTF-8 carries it: half a pair of surrogates becomes a replacement character. */
export const wellFormed = (text: string) => Buffer.from(text).toString();

const controls = /[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?![\t\n\r])\p{Cc}/gu;

/** As the house takes it: without control characters and what turns the direction of reading round; in one line but for text areas. */
export const typable = (text: string, isLine = true) =>
  isLine
    ? text.replace(/[\t\n\v\f\r\x85\u2028\u2029]+/g, " ").replace(controls, "")
    : text.replace(/[\v\f\x85\u2028\u2029]/g, "\n").replace(controls, "");

/** By hand, what no person types by chance. */
export const oddTexts = [
  ...[empty, letters, marks, markup, commands, names, dates, addresses, numbers],
].flat();

const anyLetter = (throwOne: Throw) => String.fromCodePoint(Math.floor(throwOne() * 0xd7ff));

/** One of them, one that is too long or just not, or a mixture with any letter of Unicode's first plane. */
export const oddText = (throwOne: Throw, longest = 1000): string =>
  pick(throwOne, [
    () => pick(throwOne, oddTexts),
    () => pick(throwOne, oddTexts),
    () =>
      pick(throwOne, ["x", "ü", "🙂", "<", "\u0000", " "]).repeat(
        pick(throwOne, [longest, longest + 1, longest * 3, 1]),
      ),
    () => pick(throwOne, oddTexts) + anyLetter(throwOne) + pick(throwOne, oddTexts),
    () =>
      Array.from({ length: 1 + Math.floor(throwOne() * 30) }, () => anyLetter(throwOne)).join(""),
  ])();
