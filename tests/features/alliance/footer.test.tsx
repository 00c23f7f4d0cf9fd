import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { runWithLocale } from "#app/platform/i18n.server.ts";

/** The sentence below the page that says who is responsible for what. */
function footerOf(districts: string[], locale: "de" | "en" = "de") {
  const frame = { slug: "aiw", name: "AIW", town: "Stadtlohn", districts };
  const page = runWithLocale(locale, () =>
    renderToStaticMarkup(
      <PortalPage frame={frame} pathname="/aiw">
        {null}
      </PortalPage>,
    ),
  );
  return /<footer.*?<p>(.*?)<\/p>/s.exec(page)?.[1];
}

test.each([
  [["Landkreis Emsland"], "zuständig für den Landkreis Emsland"],
  [["Kreis Borken"], "zuständig für den Kreis Borken"],
  [["Kreis Borken", "Kreis Coesfeld"], "zuständig für die Kreise Borken und Coesfeld"],
  [
    ["Kreis Borken", "Landkreis Emsland", "Münster"],
    "zuständig für den Kreis Borken, den Landkreis Emsland und Münster",
  ],
])("a portal says in good German whom it serves: %j", (districts, said) => {
  expect(footerOf(districts)).toContain(said);
});

test("and leaves the German article out in English", () => {
  expect(footerOf(["Landkreis Emsland"], "en")).toContain("Landkreis Emsland");
  expect(footerOf(["Landkreis Emsland"], "en")).not.toContain("den Landkreis");
});
