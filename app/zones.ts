import { IANAZone } from "luxon";

/** Of the installation itself: for pages, mails and the API that no association stands behind. */
export const houseZone = "Europe/Berlin";

const quarterHour = 15 * 60_000;
const since1980 = Date.UTC(1980, 0, 1);
const mostOffsets = 5_000;

/**
 * A zone that remembers its offsets: a page says dozens of moments, and luxon formats a whole date for
 * each of them to learn one. Since 1980 clocks change at full quarters of an hour only.
 */
class KeptZone extends IANAZone {
  private readonly offsets = new Map<number, number>();

  override offset(at: number): number {
    if (!(at >= since1980)) return super.offset(at);
    const quarter = Math.floor(at / quarterHour);
    const known = this.offsets.get(quarter);
    if (known !== undefined) return known;
    if (this.offsets.size >= mostOffsets) this.offsets.clear();
    const offset = super.offset(at);
    this.offsets.set(quarter, offset);
    return offset;
  }
}

const zones = new Map<string, KeptZone>();

/** The zone of this name, for luxon; the same one for all who ask. */
export function keptZone(name: string): IANAZone {
  const known = zones.get(name);
  if (known) return known;
  const zone = new KeptZone(name);
  // What is no zone is not remembered: names come from forms, too.
  if (zone.isValid) zones.set(name, zone);
  return zone;
}
