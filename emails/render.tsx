import { render } from "react-email";
import { Letter, type LetterProps } from "./letter.tsx";
import { markdownText } from "./markdown.ts";

export type Rendered = { subject: string; html: string; text: string };

/** A letter as the two parts of a mail. */
export async function renderLetter(letter: LetterProps): Promise<Rendered> {
  const html = await render(<Letter {...letter} />);
  return { subject: letter.subject, html, text: plainLetter(letter) };
}

/** The same in plain text: the order of the page, each address on a line of its own. */
export function plainLetter(letter: LetterProps): string {
  const { association, heading, greeting, paragraphs, button, hint, facts, closing, links } =
    letter;
  const width = Math.max(0, ...facts.map(({ term }) => term.length)) + 2;
  const blocks = [
    association,
    heading,
    [greeting, paragraphs.join("\n\n")].filter(Boolean).join("\n"),
    letter.words && markdownText(letter.words),
    button && `${button.label}:\n${button.href}`,
    hint,
    facts
      .map(
        ({ term, main, more }) =>
          `${`${term}:`.padEnd(width)}${[main, more].filter(Boolean).join(", ")}`,
      )
      .join("\n"),
    ...facts.map(({ link }) => link && `${link.label}:\n${link.href}`),
    `-- \n${closing}`,
    links.map(({ label, href }) => `${label}: ${href}`).join("\n"),
  ];
  return `${blocks.filter(Boolean).join("\n\n")}\n`;
}
