/** What a colour must be read against: paper, sheet and wash of the look, light and dark. */
const grounds = {
  light: ["#fdfcf9", "#ffffff", "#f4f2ec"],
  dark: ["#15171a", "#1c1f23", "#22262b"],
} as const;

/** WCAG 2.2, success criterion 1.4.3; dark pages glare less with a paler colour (1.4.6). */
const readable = { light: 4.5, dark: 7 } as const;
const STEPS = 100;

export type Mode = keyof typeof grounds;
export type Brand = { brand: string; ink: string };
type Triple = [number, number, number];

const pairs = new Map<string, Record<Mode, Brand>>();

/** A colour for light and one for dark pages, both readable on the page, with an ink readable on them. Worked out once. */
export function brandPair(hex: string): Record<Mode, Brand> {
  const known = pairs.get(hex);
  if (known) return known;
  pairs.set(hex, { light: brandFor(hex, "light"), dark: brandFor(hex, "dark") });
  return brandPair(hex);
}

/** The stylesheet of one portal: its own colours, and the second strand's per host. */
export function coloursSheet(own: string, hosts: { slug: string; colour: string }[]): string {
  const strands = hosts.map(({ slug, colour }) => ({
    slug: slugOf(slug),
    pair: brandPair(colour),
  }));
  const rules = (mode: Mode, root: string, inside = "") =>
    [
      `${root}{--brand:${brandPair(own)[mode].brand};--brand-ink:${brandPair(own)[mode].ink}}`,
      ...strands.map(({ slug, pair }) => `${inside}.of-${slug}{--host:${pair[mode].brand}}`),
    ].join("");
  return [
    rules("light", ":root"),
    `@media screen and (prefers-color-scheme:dark){${rules("dark", ":root")}}`,
    rules("dark", ".room", ".room "),
    "",
  ].join("\n");
}

/** Contrast ratio from 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [
    number,
    number,
  ];
  return (light + 0.05) / (dark + 0.05);
}

function brandFor(hex: string, mode: Mode): Brand {
  const brand = corrected(normal(hex), mode);
  const ink = contrast(brand, "#ffffff") >= readable.light ? "#ffffff" : "#101418";
  return { brand, ink };
}

function corrected(hex: string, mode: Mode): string {
  const [lightness, a, b] = oklab(hex);
  const end = mode === "light" ? 0 : 1;
  for (let step = 0; step <= STEPS; step++) {
    const share = step / STEPS;
    const wanted = lightness + (end - lightness) * share;
    const colour = step === 0 ? hex : hexOf(fitted([wanted, a, b]));
    if (grounds[mode].every((ground) => contrast(colour, ground) >= readable[mode])) return colour;
  }
  return mode === "light" ? "#000000" : "#ffffff";
}

/** Keeps lightness and hue and gives up as much chroma as the screen cannot show. */
function fitted([lightness, a, b]: Triple): Triple {
  for (let chroma = 1; chroma > 0; chroma -= 0.05) {
    const rgb = linear([lightness, a * chroma, b * chroma]);
    if (rgb.every((part) => part >= -0.001 && part <= 1.001)) return rgb;
  }
  return linear([lightness, 0, 0]);
}

function normal(hex: string): string {
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(hex);
  const long = short
    ? `#${short
        .slice(1)
        .map((digit) => digit + digit)
        .join("")}`
    : hex;
  if (!/^#[0-9a-f]{6}$/i.test(long)) throw new Error(`Not a colour: ${hex}`);
  return long.toLowerCase();
}

function slugOf(slug: string): string {
  if (!/^[a-z0-9-]+$/.test(slug)) throw new Error(`Not a slug: ${slug}`);
  return slug;
}

function luminance(hex: string): number {
  const [red, green, blue] = channels(normal(hex));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function channels(hex: string): Triple {
  const part = (start: number) => {
    const value = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function hexOf(rgb: Triple): string {
  const part = (value: number) => {
    const kept = Math.min(1, Math.max(0, value));
    const shown = kept <= 0.0031308 ? kept * 12.92 : 1.055 * kept ** (1 / 2.4) - 0.055;
    return Math.round(shown * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return `#${rgb.map(part).join("")}`;
}

/** Oklab after Björn Ottosson: equal steps of lightness look equal, so a corrected colour keeps its character. */
function oklab(hex: string): Triple {
  const [r, g, b] = channels(hex);
  const l = Math.cbrt(0.4122214708 * r + 0.5363325363 * g + 0.0514459929 * b);
  const m = Math.cbrt(0.2119034982 * r + 0.6806995451 * g + 0.1073969566 * b);
  const s = Math.cbrt(0.0883024619 * r + 0.2817188376 * g + 0.6299787005 * b);
  return [
    0.2104542553 * l + 0.793617785 * m - 0.0040720468 * s,
    1.9779984951 * l - 2.428592205 * m + 0.4505937099 * s,
    0.0259040371 * l + 0.7827717662 * m - 0.808675766 * s,
  ];
}

function linear([lightness, a, b]: Triple): Triple {
  const l = (lightness + 0.3963377774 * a + 0.2158037573 * b) ** 3;
  const m = (lightness - 0.1055613458 * a - 0.0638541728 * b) ** 3;
  const s = (lightness - 0.0894841775 * a - 1.291485548 * b) ** 3;
  return [
    4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
    -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
    -0.0041960863 * l - 0.7034186147 * m + 1.707614701 * s,
  ];
}
