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

test("headings stand below those of the page", () => {
  expect(shown("# Eins\n\n##### Fünf")).toMatch(/<h3>Eins<\/h3>[\s\S]*<h6>Fünf<\/h6>/);
});

test("links, also plain addresses, vouch for nothing", () => {
  expect(shown("[Merkblatt](https://example.org)")).toContain('rel="nofollow noopener"');
  expect(shown("Siehe https://example.org/merkblatt")).toContain('rel="nofollow noopener"');
});
