import { describe, expect, test } from "vitest";
import { brandPair, coloursSheet, contrast } from "#app/ui/colour.ts";

const colours = [
  "#0b4a83",
  "#ffd500",
  "#ffffff",
  "#000000",
  "#e30613",
  "#1f7a44",
  "#808080",
  "#0ff",
];
const grounds = { light: "#fdfcf9", dark: "#15171a" } as const;

describe("contrast", () => {
  test("black on white is 21 to 1, a colour on itself 1 to 1", () => {
    expect(contrast("#000000", "#ffffff")).toBeCloseTo(21, 5);
    expect(contrast("#abcdef", "#abcdef")).toBe(1);
  });

  test("it does not matter which of the two is named first", () => {
    expect(contrast("#0b4a83", "#fdfcf9")).toBe(contrast("#fdfcf9", "#0b4a83"));
  });

  test("the grey at the threshold has the ratio the standard gives", () => {
    expect(contrast("#767676", "#ffffff")).toBeCloseTo(4.54, 2);
  });
});

describe("an association's colours", () => {
  test.each(colours)("%s becomes readable on light and dark pages and under its own ink", (hex) => {
    const pair = brandPair(hex);
    for (const mode of ["light", "dark"] as const) {
      expect(contrast(pair[mode].brand, grounds[mode])).toBeGreaterThanOrEqual(4.5);
      expect(contrast(pair[mode].brand, pair[mode].ink)).toBeGreaterThanOrEqual(4.5);
    }
  });

  test("a colour that is readable already stays as the association chose it", () => {
    expect(brandPair("#0b4a83").light).toEqual({ brand: "#0b4a83", ink: "#ffffff" });
    expect(brandPair("#0B4A83").light.brand).toBe("#0b4a83");
  });

  test("a corrected blue is still a blue", () => {
    const [red, green, blue] = [1, 3, 5].map((n) =>
      Number.parseInt(brandPair("#0b4a83").dark.brand.slice(n, n + 2), 16),
    ) as [number, number, number];
    expect(blue).toBeGreaterThan(green);
    expect(green).toBeGreaterThan(red);
  });

  test("what is no colour is refused", () => {
    expect(() => brandPair("red;}body{display:none")).toThrow("Not a colour");
  });
});

describe("a portal's stylesheet", () => {
  const sheet = coloursSheet("#0b4a83", [{ slug: "emsland", colour: "#1f7a44" }]);

  test("names the portal's colours and every host's strand, light, dark and in the room", () => {
    expect(sheet).toContain(
      ":root{--brand:#0b4a83;--brand-ink:#ffffff}.of-emsland{--host:#1f7a44}",
    );
    expect(sheet).toContain("@media screen and (prefers-color-scheme:dark){:root{--brand:");
    expect(sheet).toContain(".room .of-emsland{--host:");
  });

  test("is the same for the same colours, so that its address can be a hash", () => {
    expect(coloursSheet("#0b4a83", [{ slug: "emsland", colour: "#1f7a44" }])).toBe(sheet);
  });

  test("no slug can smuggle a rule into it", () => {
    expect(() => coloursSheet("#0b4a83", [{ slug: "a{}body", colour: "#fff" }])).toThrow();
  });
});
