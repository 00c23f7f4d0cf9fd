import { oddText, pick, type Throw, wellFormed } from "./odd-texts.ts";

/** Days and hours that a calendar lacks, that a database cannot hold, or that programs turn into others. */
const dates = [
  ...["0001-01-01", "0000-01-01", "0999-12-31", "-0044-03-15", "+012026-01-01", "99999-01-01"],
  ...["2026-02-30", "2026-02-29", "2028-02-29", "2026-00-10", "2026-13-01", "2026-06-31"],
  ...["9999-12-31", "275760-09-13", "2026-1-1", "20261201", "30.02.2026", "1.1.0001", "31.12.9999"],
  ...["2026-12-01T24:00", "2026-12-01T24:00:00Z", "0999-01-01T10:00:00Z", "2026-02-30T10:00:00Z"],
  ...["2026-10-25T02:30", "2026-03-29T02:30", "2026-12-01T10:00+26:00", "2026-W54", "0001-W01"],
  ...["0001-01", "2026-13", "9999-12", "24:00", "24:01", "25:99", "02:30", "-1:00", "00:60"],
];
/** What every object answers to without having been told. */
const inherited = [
  "constructor",
  "__proto__",
  "toString",
  "valueOf",
  "hasOwnProperty",
  "prototype",
];
const nul = ["\u0000", "a\u0000b", "2026-12-01\u0000", "\u0000de"];
const numbers = ["-1", "0", "1e9", "99999999999999999999", "2147483648", "1.5", "NaN", "0x10", ""];

/** A value that a reader of dates, names, numbers or texts may stumble over. */
export const oddValue = (throwOne: Throw, longest = 300): string =>
  pick(throwOne, [
    () => pick(throwOne, dates),
    () => pick(throwOne, inherited),
    () => pick(throwOne, nul),
    () => pick(throwOne, numbers),
    () => oddText(throwOne, longest),
  ])();

/** Parameters of every door's address; more than any one of them knows. */
const parameters = (
  "q thema kreis sprache frei zeit seite monat ok zurueck page pageSize from to since association topic " +
  "district format locale status sort ansicht tag woche von bis art nach person wer was filter offen " +
  "suche kopieren termin einwilligung rolle p _data _routes index token"
).split(" ");

export function oddQuery(throwOne: Throw): string {
  const named = () => {
    const value = pick(throwOne, [oddValue, oddValue, oddValue, raw])(throwOne);
    return `${pick(throwOne, parameters)}=${value === rawMark ? pick(throwOne, broken) : encoded(value)}`;
  };
  return Array.from({ length: 1 + Math.floor(throwOne() * 4) }, named).join("&");
}

const rawMark = "%";
const raw = () => rawMark;
const broken = ["%", "%zz", "%c0%af", "%ed%a0%80", "%00", "%2e%2e", "..%2f", "%0d%0a", "+", "%25"];
const encoded = (value: string) => encodeURIComponent(wellFormed(value)).slice(0, 2000);

/** The same address as one reader might see it and another not: before and after normalising. */
export function otherWritten(throwOne: Throw, path: string): string {
  const parts = path.split("/");
  const at = 1 + Math.floor(throwOne() * (parts.length - 1));
  const part = parts[at] ?? "";
  const withPart = (other: string) => parts.with(at, other).join("/");
  return pick(throwOne, [
    () => path.replace(/\//g, "%2f").replace("%2f", "/"),
    () => path.replace(/\//g, "//"),
    () => `/${path}`,
    () => `/.${path}`,
    () => `/x/..${path}`,
    () => `/%2e%2e${path}`,
    () => `${path}/.`,
    () => `${path}/x/%2e%2e`,
    () => `${path}/..;/x`,
    () => path.toUpperCase(),
    () => path.replaceAll("/", "\\"),
    () => `/\\${path}`,
    () => withPart(`%${part.charCodeAt(0).toString(16) || "2f"}${part.slice(1)}`),
    () => withPart(`%25${part.charCodeAt(0).toString(16) || "2f"}${part.slice(1)}`),
    () => withPart(pick(throwOne, inherited)),
    () => withPart(encoded(oddValue(throwOne))),
    () => `${path}%00`,
    () => `${path}#x`,
    () => `${path}?`,
    () => `${path}.data`,
    () => `http://localhost${path}`,
    () => `http://elsewhere.example${path}`,
    () => `//elsewhere.example${path}`,
  ])();
}

/** What browsers say of where a form stood, and what says something else or nothing. */
export const oddOrigin = (throwOne: Throw) =>
  pick(throwOne, [
    "",
    " ",
    "null",
    "x",
    "http://",
    "https://elsewhere.example",
    "http://[::1",
    "*",
  ]);
