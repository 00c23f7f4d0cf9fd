import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { callTo, mailTo } from "#app/paths.ts";
import { Markdown } from "#app/ui/markdown.tsx";
import { Reach } from "#app/ui/reach.tsx";

test.each([
  ["02563 930-0", "tel:025639300"],
  ["+49 (0)2563 / 9300", "tel:+4925639300"],
  ["0049 2563 9300", "tel:+4925639300"],
  ["Tel.: 02563 9300, mobil 0171 1234567", "tel:025639300"],
  ["02563 9300 oder 02563 9301", "tel:025639300"],
  ["115", "tel:115"],
  ["abc", undefined],
])("%s is dialled as %s", (typed, href) => expect(callTo(typed)).toBe(href));

test("an address is written into a link by the rules of the web", () => {
  expect(mailTo("a&b@example.org")).toBe("mailto:a%26b@example.org");
});

test("in a sentence number and address are pressed where they stand", () => {
  const text = "Rufen Sie an: 02563 930-0, oder schreiben Sie an info@aiw.example.";
  const shown = renderToStaticMarkup(
    <Reach text={text} phone="02563 930-0" email="info@aiw.example" />,
  );
  expect(shown).toBe(
    'Rufen Sie an: <a href="tel:025639300">02563 930-0</a>, oder schreiben Sie an <a href="mailto:info@aiw.example">info@aiw.example</a>.',
  );
});

test("in an imprint, too; a number that is none of a telephone stays text", () => {
  const imprint = "Telefon: 02563 930-0\nE-Mail: info@example.org\nUSt-IdNr. DE 123 456 789";
  const shown = renderToStaticMarkup(<Markdown text={imprint} />);
  expect(shown).toContain('<a href="tel:025639300">02563 930-0</a>');
  expect(shown).toContain('href="mailto:info@example.org"');
  expect(shown.match(/<a /g)).toHaveLength(2);
});
