import type { RegistrationForm } from "#app/features/registration/registration.ts";

const firstNames =
  "Anke Bernd Carla Dirk Elke Frank Gesa Henrik Ines Jan Karin Lars Maike Nils Olga Paul Rita Stefan Tanja Uwe Vera Wim Yasemin Zoran".split(
    " ",
  );
const lastNames =
  "Albers Brink Clausen Demir Eilers Fransen Grote Hessling Imhof Janssen Kock Lammers Menke Niehaus Osterkamp Pohl Rensing Schulte Tebbe Uphoff Veldman Wessels Yilmaz Zumdick".split(
    " ",
  );
const trades =
  "Metallbau Spedition Möbelwerke Textil Bäckerei Druckhaus Landtechnik Elektrotechnik Gartenbau Kunststofftechnik Hotel Pflegedienst Fahrzeugbau".split(
    " ",
  );
/** Postcode and district, weighted by hand; the last two lie outside the alliance's districts. */
const homes = [
  ["48703", "05554"],
  ["48691", "05554"],
  ["46325", "05554"],
  ["48653", "05558"],
  ["48249", "05558"],
  ["49716", "03454"],
  ["49808", "03454"],
  ["26871", "03454"],
  ["48431", "05566"],
  ["49477", "05566"],
  ["48143", "05515"],
  ["49074", "03404"],
] as const;

/** How many different people the demo knows. */
export const everybody = firstNames.length * 7;

const pick = <T>(list: readonly T[], n: number) => list[n % list.length] as T;

/** One of the demo's guests, always the same for the same number; all names are made up. */
export function demoGuest(n: number, question?: string): RegistrationForm {
  const first = pick(firstNames, n);
  const last = pick(lastNames, n * 5 + Math.floor(n / 24));
  const [postcode, district] = pick(homes, n * 7);
  return {
    name: `${first} ${last}`,
    company: `${pick(trades, n * 3)} ${pick(lastNames, n * 11 + 4)}`,
    email: `${first}.${last}.${n}@example.org`.toLowerCase(),
    phone: n % 3 === 0 ? `02563 ${1000 + n}` : undefined,
    postcode,
    district,
    outsideGermany: false,
    question,
    contact: n % 9 === 0,
    passOnToHost: n % 18 === 0,
  };
}
