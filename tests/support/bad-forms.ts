import { oddText, pick, type Throw, wellFormed } from "./odd-texts.ts";
import type { Control } from "./served-form.ts";

type Pair = [name: string, value: string];

/** What is sent, and the pairs that a reader finds in it; null where nobody can read it. */
export type BadForm = { type: string; body: Buffer; pairs: Pair[] | null };

const urlencoded = "application/x-www-form-urlencoded";

/** A sound form with one to four fields spoilt: left out, odd, too long, doubled, of another name. */
export function spoilt(
  throwOne: Throw,
  controls: Control[],
  sound: Record<string, string>,
): Pair[] {
  const names = controls.map(({ name }) => name).filter(Boolean);
  let pairs = Object.entries(sound);
  for (let times = 1 + Math.floor(throwOne() * 4); times > 0; times--) {
    const name = pick(throwOne, names);
    const others = pairs.filter(([other]) => other !== name);
    const odd: Pair = [name, oddText(throwOne, Number(longest[name] ?? 300))];
    pairs = pick(throwOne, [
      () => others,
      () => [...others, odd],
      () => [...others, odd],
      () => [...others, odd],
      () => [...pairs, odd],
      () => [...others, [pick(throwOne, nested(name)), odd[1]] as Pair],
    ])();
  }
  return pairs;
}

const longest: Record<string, number> = { name: 120, company: 160, email: 254, question: 1000 };

const nested = (name: string) => [
  `${name}[]`,
  `${name}[0]`,
  `${name}.length`,
  `${name}[constructor][prototype]`,
  `__proto__.${name}`,
  `${name}[999999999]`,
  ` ${name}`,
  "",
];

/** The pairs as a browser would send them, or so that hardly anybody can read them. */
export const written = (throwOne: Throw, pairs: Pair[]): BadForm =>
  pick(throwOne, [asBrowser, asBrowser, asBrowser, asBrowser, asParts, asMess])(pairs, throwOne);

function asBrowser(pairs: Pair[]): BadForm {
  return { type: urlencoded, body: Buffer.from(new URLSearchParams(pairs).toString()), pairs };
}

const mark = "----part";
const multipart = `multipart/form-data; boundary=${mark}`;
const partOf = ([name, value]: Pair, more = "") =>
  `--${mark}\r\nContent-Disposition: form-data; name="${encodeURI(wellFormed(name))}"${more}\r\n\r\n${wellFormed(value)}\r\n`;

/** A file is expected at none of these forms: parts are refused unread, whatever they say. */
function asParts(pairs: Pair[]): BadForm {
  const simple = pairs.filter(([name, value]) => /^\w+$/.test(name) && !value.includes(mark));
  const text = simple.map((pair) => partOf(pair)).join("");
  return { type: multipart, body: Buffer.from(`${text}--${mark}--\r\n`), pairs: null };
}

function asMess(pairs: Pair[], throwOne: Throw): BadForm {
  const sent = new URLSearchParams(pairs).toString();
  const parts = pairs.map((pair) => partOf(pair)).join("");
  const end = `--${mark}--\r\n`;
  const file = '; filename="../../x.exe"\r\nContent-Type: application/octet-stream';
  const [type, body] = pick<[string, string | Buffer]>(throwOne, [
    ["", sent],
    ["text/plain", sent],
    ["application/json", JSON.stringify(Object.fromEntries(pairs))],
    [urlencoded, `${sent}&name=%&email=%zz&company=%c3%28&x=%ed%a0%80`],
    [urlencoded, `${"&".repeat(2000)}=${"=".repeat(50)}`],
    [urlencoded, Array.from({ length: 2000 }, (_, n) => `f${n}=1`).join("&")],
    [urlencoded, Buffer.from(Array.from({ length: 300 }, () => Math.floor(throwOne() * 256)))],
    ["multipart/form-data", parts + end],
    ['multipart/form-data; boundary=""', parts + end],
    ["multipart/form-data; boundary=another", parts + end],
    [multipart, parts],
    [multipart, parts.slice(0, Math.floor(throwOne() * parts.length))],
    [multipart, pairs.map((pair) => partOf(pair, file)).join("") + end],
    [multipart, `--${mark}\r\n\r\n\r\n${end}`],
    [multipart, `--${mark}\r\nContent-Disposition: form-data\r\n\r\nx\r\n${end}`],
    [multipart, ""],
    ["multipart/mixed; boundary=----part", parts + end],
    [urlencoded, ""],
  ]);
  return { type, body: Buffer.from(body), pairs: null };
}
