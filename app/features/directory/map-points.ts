import type { Point } from "#app/features/finding/finding.ts";

export const mapWidth = 320;
export const mapHeight = 280;
const margin = 28;
/** Kilometres that the map shows at least: two neighbours shall not lie at opposite edges. */
const leastKm = 40;
const kmOfDegree = 111.2;

type Placed = { id: string; name: string; place: string | null; point: Point | null };
export type Dot = Omit<Placed, "point"> & { x: number; y: number };
export type Label = { text: string; x: number; y: number };

/** Dots on a flat map, north above, their neighbours at the same place around it; with as many place names as fit. */
export function mapOf(companies: Placed[]): { dots: Dot[]; labels: Label[] } {
  const known = companies.flatMap(({ point, ...one }) => (point ? [{ ...one, point }] : []));
  if (known.length === 0) return { dots: [], labels: [] };
  const toMap = projection(known.map(({ point }) => point));
  const taken = new Map<string, number>();
  const dots = known.map(({ point, ...one }) => {
    const at = toMap(point);
    const key = `${Math.round(at.x)} ${Math.round(at.y)}`;
    const nth = taken.get(key) ?? 0;
    taken.set(key, nth + 1);
    return { ...one, ...around(at, nth) };
  });
  return {
    dots,
    labels: labelsFor(known.map((one) => ({ ...toMap(one.point), text: one.place }))),
  };
}

function projection(points: Point[]) {
  const of = (values: number[]) => ({ least: Math.min(...values), most: Math.max(...values) });
  const north = of(points.map(({ latitude }) => latitude));
  const east = of(points.map(({ longitude }) => longitude));
  const middle = {
    latitude: (north.least + north.most) / 2,
    longitude: (east.least + east.most) / 2,
  };
  const narrower = Math.cos((middle.latitude * Math.PI) / 180);
  const km = {
    width: Math.max(leastKm, (east.most - east.least) * narrower * kmOfDegree),
    height: Math.max(leastKm, (north.most - north.least) * kmOfDegree),
  };
  const scale =
    kmOfDegree * Math.min((mapWidth - 2 * margin) / km.width, (mapHeight - 2 * margin) / km.height);
  return ({ latitude, longitude }: Point) => ({
    x: mapWidth / 2 + (longitude - middle.longitude) * narrower * scale,
    y: mapHeight / 2 - (latitude - middle.latitude) * scale,
  });
}

/** The nth at one place: the first in the middle, the others on a spiral that leaves each its room. */
function around({ x, y }: { x: number; y: number }, nth: number) {
  const [turn, away] = [nth * 2.4, 13 * Math.sqrt(nth)];
  const inside = (value: number, most: number) => Math.min(most - 10, Math.max(10, value));
  const rounded = (value: number) => Math.round(value * 10) / 10;
  return {
    x: rounded(inside(x + away * Math.cos(turn), mapWidth)),
    y: rounded(inside(y + away * Math.sin(turn), mapHeight)),
  };
}

const letterWidth = 6;
const lineHeight = 14;

/** One name for each place, below its dot or above it, unless other names or the edge are in its way. */
function labelsFor(places: { x: number; y: number; text: string | null }[]): Label[] {
  const set: Label[] = [];
  for (const { x, y, text } of places) {
    if (!text || set.some((label) => label.text === text)) continue;
    const half = (text.length * letterWidth) / 2;
    const middle = Math.round(clamp(x, half, mapWidth - half));
    const isFree = (height: number) =>
      set.every(
        (other) =>
          Math.abs(other.y - height) > lineHeight ||
          Math.abs(other.x - middle) > half + (other.text.length * letterWidth) / 2,
      );
    const free = [Math.round(y + 20), Math.round(y - 12)].find(isFree);
    if (free !== undefined && half * 2 <= mapWidth) set.push({ text, x: middle, y: free });
  }
  return set;
}

const clamp = (value: number, least: number, most: number) =>
  Math.min(Math.max(value, least), Math.max(least, most));
