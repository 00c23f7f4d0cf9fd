import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: false, linkify: true }).disable("image");

markdown.core.ruler.push("below_page_title", ({ tokens }) => {
  const headings = tokens.filter(({ type }) => type.startsWith("heading_"));
  const used = [...new Set(headings.map(({ tag }) => tag))].sort();
  let above = 1;
  for (const heading of headings) {
    if (heading.nesting === 1) above = Math.min(used.indexOf(heading.tag) + 2, above + 1);
    heading.tag = `h${Math.min(above, 6)}`;
  }
});
markdown.core.ruler.push("distant_links", ({ tokens }) => {
  for (const token of tokens.flatMap(({ children }) => children ?? []))
    if (token.type === "link_open") token.attrSet("rel", "nofollow noopener");
});

/**
 * Text somebody typed, as paragraphs, lists and links; never raw HTML, never a picture. Its headings
 * follow the page's title without a gap, whichever levels were typed.
 */
export function Markdown({ text }: { text: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markdown-it escapes what it does not write.
  return <div className="prose" dangerouslySetInnerHTML={{ __html: markdown.render(text) }} />;
}
