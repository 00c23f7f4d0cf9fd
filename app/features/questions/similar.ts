import type { Asked } from "./asked.ts";

/** Words that stand in any question. */
const common = new Set(
  "aber alle als also auch auf aus bei beim bin bis das dass dem den der des die dies diese doch dort durch ein eine einem einen einer eines fuer gibt habe haben hat ich ihr ihre ist jetzt kann koennen man mehr mein meine mich mir mit muss muessen nach nicht noch nur oder ohne schon sein sich sie sind soll sollen ueber und uns unser unsere unter viel von vor wann war was welche wenn wer werden wie wieder wir wird wo zum zur about and are can does for from have how into must our the there this what when where which who will with you your".split(
    " ",
  ),
);

const mostShown = 3;
/** This share of the words of the shorter question is enough. */
const enough = 0.5;

/** Questions still open that ask nearly the same as these words, the most similar first. */
export function similarTo(text: string, questions: Asked[]): Asked[] {
  const words = wordsOf(text);
  if (words.size < 2) return [];
  return questions
    .filter(({ standing }) => standing !== "answered")
    .map((question) => ({ question, share: sharedBy(words, wordsOf(question.text)) }))
    .filter(({ share }) => share >= enough)
    .sort((one, other) => other.share - one.share || other.question.votes - one.question.votes)
    .slice(0, mostShown)
    .map(({ question }) => question);
}

/** How much of the smaller set is in both. */
function sharedBy(some: Set<string>, others: Set<string>) {
  const both = [...some].filter((word) => others.has(word)).length;
  return both / Math.max(1, Math.min(some.size, others.size));
}

/** The first letters tell a German word from another well enough: Kündigung, kündigen. */
const beginning = 6;

const wordsOf = (text: string) =>
  new Set(
    text
      .toLowerCase()
      .replaceAll("ä", "ae")
      .replaceAll("ö", "oe")
      .replaceAll("ü", "ue")
      .replaceAll("ß", "ss")
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length > 2 && !common.has(word))
      .map((word) => word.slice(0, beginning)),
  );
