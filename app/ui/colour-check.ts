import { brandPair, contrast } from "./colour.ts";

/** What text needs on its ground (WCAG 2.2, success criterion 1.4.3). */
export const enoughContrast = 4.5;
const [paper, night] = ["#fdfcf9", "#15171a"];

export type ColourCheck = {
  /** As a number people read: 3.2 to 1. */
  ratio: number;
  /** On every ground of the light pages. */
  passes: boolean;
  light: { brand: string; ink: string; ground: string; ratio: number };
  dark: { brand: string; ink: string; ground: string; ratio: number };
};

/** How a colour reads on our pages, and which twin stands in for it where it does not; null for no colour. */
export function checkColour(typed: string): ColourCheck | null {
  const hex = typed.trim().toLowerCase();
  if (!/^#[0-9a-f]{6}$/.test(hex)) return null;
  const { light, dark } = brandPair(hex);
  const on = (ground: string, twin: typeof light) => ({
    ...twin,
    ground,
    ratio: shown(contrast(twin.brand, ground)),
  });
  return {
    ratio: shown(contrast(hex, paper)),
    passes: light.brand === hex,
    light: on(paper, light),
    dark: on(night, dark),
  };
}

/** Rounded down, so that 4.49 does not pass for 4.5. */
const shown = (ratio: number) => Math.floor(ratio * 10) / 10;
