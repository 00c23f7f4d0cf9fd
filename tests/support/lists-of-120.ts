import { heads } from "./member-lists.ts";

const names = ["Müller", "Böing", "Höltker", "Groß", "Überwasser", "Kötter", "Wüllner", "Schöning"];
const trades = ["Metallbau", "Zerspanung", "Lackierbetrieb", "Holzbau", "Spedition"];
const places = [
  ["48703", "Stadtlohn"],
  ["48683", "Ahaus"],
  ["48691", "Vreden"],
  ["48653", "Coesfeld"],
];

/** A list of 120 lines: 116 companies with umlauts, two that stand there twice, two with a broken cell. */
export function aListOf120(): string {
  const lines = Array.from({ length: 118 }, (_, n) => {
    const [postcode, place] = places[n % places.length] as string[];
    const trade = trades[n % trades.length];
    const name = `${names[n % names.length]} ${n} ${trade} GmbH`;
    const broken = n === 16 ? "4870" : postcode;
    const email = n === 40 ? "kein-at" : `info@betrieb${n}.example`;
    return `${name};${broken};${place};Straße ${n};${trade};Fräsen, Drehen;Härten;ISO 9001;Jörg Grün;${email};02563 ${n};betrieb${n}.example;M${n};01.04.2003`;
  });
  return [heads, ...lines, lines[0], lines[1]].join("\r\n");
}
