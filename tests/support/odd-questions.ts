import { oddText, pick, type Throw, wellFormed } from "./odd-texts.ts";

export type OddQuestion = { method: string; path: string; headers: Record<string, string> };

const parameters =
  "q thema kreis sprache frei zeit seite monat ok zurueck page pageSize from to association topic district format locale _data _routes index token".split(
    " ",
  );
const methods = [
  "GET",
  "GET",
  "GET",
  "GET",
  "GET",
  "HEAD",
  "POST",
  "PUT",
  "PATCH",
  "DELETE",
  "OPTIONS",
];
const rare = ["TRACE", "PROPFIND", "QUERY"];
const broken = ["%", "%zz", "%c0%af", "%ed%a0%80", "%00", "%2e%2e", "..%2f", "%0d%0a", "+", "%25"];
const headers: [string, string[]][] = [
  ["Accept-Language", ["", "*", "xx-YY;q=9", "en;q=abc,de;;", "e".repeat(2000)]],
  ["If-None-Match", ["*", '"', 'W/"x", "y"', "x".repeat(2000)]],
  ["If-Modified-Since", ["yesterday", "Thu, 01 Jan 1970 00:00:00 GMT", "99999999999999"]],
  ["Cookie", ["anmeldung=x", "anmeldung=%", "=", ";;;", `a=${"b".repeat(3000)}`]],
  ["Range", ["bytes=0-0", "bytes=-1", "bytes=5-1,9-2"]],
  ["Accept", ["text/x-component", "application/json", "*/*;q=x"]],
  ["Origin", ["", "null", "https://elsewhere.example", "x"]],
  ["X-Remix-Request", ["yes"]],
];

/** A public address with an odd query, an odd part of its path, an odd header or another method. */
export function oddQuestion(throwOne: Throw, pages: string[]): OddQuestion {
  const page = pick(throwOne, pages);
  const [path = "", query = ""] = page.split("?");
  const odd = () => pick(throwOne, [() => word(throwOne), () => pick(throwOne, broken)])();
  const asked = pick(throwOne, [
    () => `${path}?${queryOf(throwOne, query)}`,
    () => `${path}?${queryOf(throwOne, query)}`,
    () => `${path}?${queryOf(throwOne, query)}&${odd()}=${odd()}&&=`,
    () => replaced(throwOne, path, odd()),
    () => `${path}/${odd()}`,
    () => `${path}${pick(throwOne, [".data", "/", "//", ";x=1", "%20", ".", ".ics"])}`,
  ])();
  const [name, values] = pick(throwOne, headers);
  return {
    method: pick(throwOne, throwOne() < 0.03 ? rare : methods),
    path: asked.replace(/^\/+/, "/").slice(0, 8000),
    headers: throwOne() < 0.3 ? { [name]: pick(throwOne, values) } : {},
  };
}

const word = (throwOne: Throw) =>
  encodeURIComponent(wellFormed(oddText(throwOne, 200))).slice(0, 4000);

function queryOf(throwOne: Throw, former: string) {
  const names = Array.from({ length: 1 + Math.floor(throwOne() * 3) }, () =>
    pick(throwOne, parameters),
  );
  const values = () =>
    pick(throwOne, [
      () => word(throwOne),
      () =>
        pick(throwOne, [
          "1",
          "-1",
          "0",
          "99999999999999999999",
          "1e9",
          "2026-13",
          "0000-00",
          "9999-12",
          "2026-02-30",
          "0999-12-31",
          "0001-01-01T24:00:00Z",
          "constructor",
          "__proto__",
          "toString",
          "de",
          "ja",
        ]),
      () => pick(throwOne, broken),
    ])();
  return [
    former,
    ...names.flatMap((name) => [
      `${name}=${values()}`,
      ...(throwOne() < 0.2 ? [`${name}=${values()}`, `${name}[]=x`] : []),
    ]),
  ]
    .filter(Boolean)
    .join("&");
}

function replaced(throwOne: Throw, path: string, odd: string) {
  const parts = path.split("/");
  parts[1 + Math.floor(throwOne() * (parts.length - 1))] = odd;
  return parts.join("/");
}
