/** How the pictures of a room are laid out: one large and the rest small, all alike, or a screen large. */
export const layouts = ["speaker", "grid", "screen"] as const;
export type Layout = (typeof layouts)[number];
export type LayoutWish = Layout | "auto";

/** So many small pictures stand beside the large one; the rest is a number. */
export const besideTheLarge = 4;

type Shown = { screens: number; speakers: number };

/** By itself: a screen is what one looks at; else few speakers large, many alike. */
export function layoutFor(wish: LayoutWish, { screens, speakers }: Shown): Layout {
  if (wish === "speaker" || wish === "grid") return wish;
  if (screens > 0) return "screen";
  return speakers > 2 ? "grid" : "speaker";
}

/** Who interprets stands beside what is large: nothing is alike then. */
export const besidePinned = (layout: Layout, isPinned: boolean): Layout =>
  isPinned && layout === "grid" ? "speaker" : layout;

type Picture = { id: string; isScreen: boolean };
type Wishes = { enlarged: string | null; speaking: string | null };

/** The pictures in their order, the large one first; `enlarged` is what somebody pressed. */
export function inOrder<P extends Picture>(
  pictures: P[],
  layout: Layout,
  { enlarged, speaking }: Wishes,
): P[] {
  const large =
    pictures.find(({ id }) => id === enlarged) ??
    (layout === "screen" ? pictures.find(({ isScreen }) => isScreen) : undefined) ??
    (layout === "speaker"
      ? (pictures.find(({ id }) => id === speaking) ?? pictures.find(({ isScreen }) => !isScreen))
      : undefined);
  return large ? [large, ...pictures.filter((one) => one !== large)] : pictures;
}

/** Columns of equal pictures: as square as the number allows, upright fewer. */
export function columnsFor(count: number, isUpright: boolean): number {
  if (isUpright) return count <= 2 ? 1 : count <= 8 ? 2 : 3;
  return Math.min(5, Math.ceil(Math.sqrt(Math.max(1, count))));
}
