import { renderToStaticMarkup } from "react-dom/server";
import { plainAsked } from "./asked.tsx";
import { type Fact, Letter, type LetterProps } from "./letter.tsx";
import { markdownText } from "./markdown.ts";

export type Rendered = { subject: string; html: string; text: string };

/** Outlook and older mail programs lay out a mail without one by rules of long ago. */
const doctype =
  '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">';

/** A letter as the two parts of a mail. */
export function renderLetter(letter: LetterProps): Rendered {
  const html = doctype + renderToStaticMarkup(<Letter {...letter} />);
  return { subject: letter.subject, html, text: plainLetter(letter) };
}

const wayOf = ({ link }: Fact) => link && `${link.label}:\n${link.href}`;

/**
 * The same in plain text: the order of the page, each address on a line of its own. Of several things
 * of one kind each stands above its address, for their labels are alike.
 */
export function plainLetter(letter: LetterProps): string {
  const { association, heading, greeting, paragraphs, button, hint, facts, closing, links } =
    letter;
  const width = Math.max(0, ...facts.map(({ term }) => term.length)) + 2;
  const lineOf = ({ term, main, more }: Fact) =>
    `${`${term}:`.padEnd(width)}${[main, more].filter(Boolean).join(", ")}`;
  const isOneOfSeveral = ({ term }: Fact) => facts.filter((each) => each.term === term).length > 1;
  const single = facts.filter((fact) => !isOneOfSeveral(fact));
  const several = facts.filter(isOneOfSeveral);
  const blocks = [
    association,
    heading,
    [greeting, paragraphs.join("\n\n")].filter(Boolean).join("\n"),
    letter.words && markdownText(letter.words),
    button && `${button.label}:\n${button.href}`,
    hint,
    letter.asked && plainAsked(letter.asked),
    single.map(lineOf).join("\n"),
    ...single.map(wayOf),
    ...several.map((fact) => [lineOf(fact), wayOf(fact)].filter(Boolean).join("\n")),
    `-- \n${closing}`,
    links.map(({ label, href }) => `${label}: ${href}`).join("\n"),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}
