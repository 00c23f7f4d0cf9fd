import MarkdownIt from "markdown-it";
import type { CSSProperties } from "react";
import { styles } from "./look.ts";

/**
 * Text somebody typed, as a mail shows it: paragraphs, lists and links in the letter's own type, never raw
 * HTML, never a picture. A heading is a bold line: the letter has its own.
 */
const markdown = new MarkdownIt({ html: false, linkify: true, breaks: true }).disable("image");

const looks: Record<string, CSSProperties> = {
  p: styles.text,
  ul: { ...styles.text, padding: "0 0 0 24px" },
  ol: { ...styles.text, padding: "0 0 0 24px" },
  blockquote: { ...styles.text, padding: "0 0 0 16px", borderLeft: "3px solid #dedbd3" },
  a: styles.link,
};

const headingLook: CSSProperties = { ...styles.text, margin: "20px 0 0", fontWeight: 700 };

markdown.core.ruler.push("letter_look", ({ tokens }) => {
  for (const token of tokens.flatMap((each) => [each, ...(each.children ?? [])])) {
    const isHeading = token.type.startsWith("heading_");
    if (isHeading) token.tag = "p";
    const look = isHeading ? headingLook : looks[token.tag];
    if (token.nesting !== 1 || !look) continue;
    token.attrSet("style", cssOf(look));
    token.attrSet("class", "ink");
  }
});

export const markdownHtml = (text: string) => markdown.render(text);

/** The same in plain text: as it was typed, with each link's address after its words. */
export const markdownText = (text: string) =>
  text.replace(/\[([^\]\n]+)\]\(([^)\s]+)\)/g, (_, words, href) =>
    words === href ? href : `${words} (${href})`,
  );

const cssOf = (look: CSSProperties) =>
  Object.entries(look)
    .map(([name, value]) => `${name.replace(/[A-Z]/g, (big) => `-${big.toLowerCase()}`)}:${value}`)
    .join(";");
