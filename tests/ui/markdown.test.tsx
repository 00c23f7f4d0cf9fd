import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { Markdown } from "#app/ui/markdown.tsx";

const shown = (text: string) => renderToStaticMarkup(<Markdown text={text} />);

test("typed HTML is shown, never obeyed", () => {
  expect(shown("<script>alert(1)</script>")).not.toContain("<script");
  expect(shown("[x](javascript:alert(1))")).not.toContain("<a");
});

test("no picture loads from elsewhere", () => {
  expect(shown("![x](https://example.org/x.png)")).not.toContain("<img");
});

test("headings follow the page's title without a gap, whichever levels were typed", () => {
  const levels = (text: string) => shown(text).match(/(?<=<)h\d/g);
  expect(levels("# Eins\n\n##### Fünf\n\n# Zwei")).toEqual(["h2", "h3", "h2"]);
  expect(levels("### Drei\n\n## Zwei\n\n### Drei")).toEqual(["h2", "h2", "h3"]);
  expect(shown("## Zwei")).toContain("<h2>Zwei</h2>");
});

test("links, also plain addresses, vouch for nothing", () => {
  expect(shown("[Merkblatt](https://example.org)")).toContain('rel="nofollow noopener"');
  expect(shown("Siehe https://example.org/merkblatt")).toContain('rel="nofollow noopener"');
});
