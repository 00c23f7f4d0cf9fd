/** What a line asks: its telling words, what it wants of a company, and which of its words may name a place. */
import { wordsIn } from "#app/platform/words.ts";
import type { Role } from "./finding.ts";
import type { Lexicon, Phrase, Weight } from "./lexicon.ts";
import { roleOfWord } from "./line-roles.ts";
import { rootOf } from "./roots.ts";

/** One thing that is asked for: the whole of it, or its parts, each with its share. */
export type Unit = {
  typed: string;
  weight: Weight;
  whole: Phrase[];
  parts: { share: number; phrases: Phrase[] }[];
};

export type Asked = { asks: Role; isSpoken: boolean; units: Unit[]; withTools: boolean };

const small = new Set(
  wordsIn(`wer kann mir uns mich ich wir er sie es ihr man ein eine einen einem einer eines der die das den dem des
   und oder sowie auch bitte für in im am an auf bei mit von vom zu zum zur aus um nach ohne über unter durch als wie
   was wo wird werden wurde würde hat haben habe ist sind war sein soll sollen muss müssen möchte möchten will wollen
   könnte können kennt kennen weiß gibt gib hier da dann denn doch mal noch nur schon sehr so dass ob wenn welche
   welcher welches jemand jemanden niemand irgendwer etwas nicht kein keine keinen alle alles mehr viel viele mein
   meine meinen meiner meinem unser unsere unseren unserer unserem sein seine ihre ihren dafür dazu damit davon daran
   firma firmen betrieb betriebe unternehmen anbieter dienstleister hersteller herstellern produzent zulieferer
   spezialist spezialisten fachbetrieb fachfirma profi profis experte experten partner suche suchen sucht gesucht
   brauche brauchen braucht benötige benötigen benötigt biete bietet bieten macht machen mache machst tun tut lassen
   lässt lasse hilft helfen hilfe finde finden nähe region regional raum umkreis umgebung nahe lokal vor ort kreis
   landkreis stadt gerade dringend schnell kurzfristig günstig gut guter gute guten neue neuen neuer neues alte alten
   alter altes kleine kleinen kleiner große großen großer großes paar stück teile bekommen bekomme übernimmt
   übernehmen erledigt erledigen kümmert anfertigen fertigen fertigt herstellen stellt stellen her liefert liefern
   maß maßen bereich sache leute jemandem eigene eigenen eigener ganz etwa ca km the a an of for in and who can near me we need
   to with our do does company auftrag aufträge arbeit arbeiten möglichst zeitnah sofort heute morgen kapazität
   kapazitäten frei freie freien ort deutschland müsste bräuchte bräuchten sich uns selbst selber vergibt vergeben`),
);

const wantsSeekers =
  /(^|\s)(wer|welche\w*( firma| betrieb\w*| unternehmen)?|firmen die|betriebe die) (noch |gerade )?(such|brauch|benoetig|vergib|vergeb)\w*|abnehmer (fuer|von)|auftraggeber fuer|(^|\s)wer .* (sucht|braucht|vergibt)$/;

/** Reads a line without the words that named a place. */
export function understand(line: string, lexicon: Lexicon): Asked {
  const folded = wordsIn(line);
  const words = joined(folded).filter((word) => !small.has(word) || /\d/.test(word));
  const roleWords = words.filter((word) => roleOfWord(word) && !lexicon.parted(word));
  const partRoles = words.map((word) => roleOfWord(word)).filter(Boolean);
  const isSeeking = wantsSeekers.test(folded.join(" "));
  const asks: Role = isSeeking ? "seeks" : (partRoles.find((role) => role !== "seeks") ?? "does");
  const telling = words.filter((word) => !roleWords.includes(word));
  const units: Unit[] = [];
  const roots = telling.map(rootOf);
  for (let n = 0; n < telling.length; ) {
    const length = lexicon.longest(roots, n);
    const typed = telling.slice(n, n + length);
    units.push(
      length > 1
        ? {
            ...{ typed: typed.join(" "), weight: "work" },
            ...{ whole: lexicon.phrasesFor(roots.slice(n, n + length)), parts: [] },
          }
        : unitOf(typed[0] ?? "", lexicon),
    );
    n += length;
  }
  const withTools = telling.some((word) =>
    /(maschine|anlage|geraet|werkzeug|zubehoer)n?$/.test(word),
  );
  return { asks, isSpoken: folded.length > words.length + 2, units: merged(units), withTools };
}

/** "fünf" counts as 5; the letters before the number of a standard say nothing that the number does not. */
function joined(words: string[]): string[] {
  const isOfStandard = (word: string, next = "") =>
    /^(din|en|iso|iec|ts|iatf|dguv|vdi|vde|ce)$/.test(word) &&
    (/^\d{3,}$/.test(next) || /^(en|iso|ts)$/.test(next));
  return words
    .filter((word, n) => !isOfStandard(word, words[n + 1]))
    .map((word) => (word === "fuenf" ? "5" : word))
    .filter((word) => word.length > 1 || /\d/.test(word));
}

/** What German verbs begin with: "aufsticken" is "sticken". */
const verbal = /^(zusammen|nach|auf|aus|ein|vor|weg|um|ab|an|be|zu)(?=.{4})/;

export function unitOf(word: string, lexicon: Lexicon): Unit {
  const root = rootOf(word);
  const bare = word.replace(verbal, "");
  const isVerbal = bare !== word && bare.length > 3 && !lexicon.weightOf(root);
  const stem = isVerbal && lexicon.weightOf(rootOf(bare)) ? rootOf(bare) : root;
  const weight = lexicon.weightOf(stem);
  const whole = lexicon.phrasesFor([stem]);
  const parted = weight ? null : lexicon.parted(word);
  const parts = (parted ?? [])
    .filter((part) => !roleOfWord(part))
    .map((part) => ({ part: rootOf(part), weight: lexicon.weightOf(rootOf(part)) ?? "other" }));
  const shares = parts.map((part) => weights[part.weight]);
  const sum = shares.reduce((one, other) => one + other, 0);
  const strongest = parts.map((part) => part.weight).sort((a, b) => weights[b] - weights[a])[0];
  return {
    typed: word,
    weight: weight ?? (/^\d+$/.test(word) && word.length < 3 ? "general" : (strongest ?? "other")),
    whole,
    parts: parts.map(({ part }, n) => ({
      share: (shares[n] ?? 0) / sum,
      phrases: lexicon.phrasesFor([part]),
    })),
  };
}

export const weights: Record<Weight, number> = {
  work: 1,
  other: 0.8,
  material: 0.5,
  general: 0.12,
};

/** The same thing said twice is asked once. */
const merged = (units: Unit[]) =>
  units.filter(
    (unit, n) => !units.slice(0, n).some(({ whole }) => asKey(whole) === asKey(unit.whole)),
  );
const asKey = (phrases: Phrase[]) => JSON.stringify(phrases[0]?.roots);
