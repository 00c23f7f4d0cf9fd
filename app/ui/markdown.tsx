import MarkdownIt from "markdown-it";
import { callTo } from "#app/paths.ts";

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

/** "Telefon: 02563 0000": the number is dialled by a press. */
const numbered =
  /((?:Telefon|Tel\.|Fon|Mobil|Phone|Rufen Sie uns an|Call us)[:.\s]*)(\+?[\d(][\d\s()/.–-]{4,}\d)/i;

markdown.core.ruler.push("telephones", ({ tokens, Token }) => {
  for (const token of tokens) token.children = token.children && dialled(token.children, Token);
});

type Token = ReturnType<typeof markdown.parse>[number];
type Kind = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

function dialled(children: Token[], Kind: Kind): Token[] {
  return children.flatMap((child) => {
    const [, before, number] = (child.type === "text" && numbered.exec(child.content)) || [];
    const href = number && callTo(number);
    if (!before || !href) return [child];
    const at = child.content.indexOf(before + number);
    const text = (content: string) => Object.assign(new Kind("text", "", 0), { content });
    const open = Object.assign(new Kind("link_open", "a", 1), { attrs: [["href", href]] });
    const rest = text(child.content.slice(at + before.length + number.length));
    return [
      text(child.content.slice(0, at) + before),
      open,
      text(number),
      new Kind("link_close", "a", -1),
      ...dialled([rest], Kind),
    ];
  });
}

/**
 * Text somebody typed, as paragraphs, lists and links; never raw HTML, never a picture. Its headings
 * follow the page's title without a gap, whichever levels were typed.
 */
export function Markdown({ text }: { text: string }) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: markdown-it escapes what it does not write.
  return <div className="prose" dangerouslySetInnerHTML={{ __html: markdown.render(text) }} />;
}
