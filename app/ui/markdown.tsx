import MarkdownIt from "markdown-it";

const markdown = new MarkdownIt({ html: false, linkify: true }).disable("image");

markdown.core.ruler.push("below_page_title", ({ tokens }) => {
  for (const token of tokens)
    if (token.type.startsWith("heading_"))
      token.tag = `h${Math.min(6, Number(token.tag.slice(1)) + 2)}`;
});
markdown.core.ruler.push("distant_links", ({ tokens }) => {
  for (const token of tokens.flatMap(({ children }) => children ?? []))
    if (token.type === "link_open") token.attrSet("rel", "nofollow noopener");
});

/** Text somebody typed, as paragraphs, lists and links; never raw HTML, never a picture. */
export function Markdown({ text }: { text: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markdown-it escapes what it does not write.
  return <div className="prose" dangerouslySetInnerHTML={{ __html: markdown.render(text) }} />;
}
