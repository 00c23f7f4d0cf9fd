/**
 * A code by mail belongs to the browser that asked for it: only there it counts, so nobody else's wrong
 * tries spend it. What a browser has asked for travels in its own sealed cookie, and from that alone the
 * page says when the next code may come, alike for addresses that the house knows and for all others.
 */
export type AskedCode = {
  id: string;
  /** Milliseconds since 1970, by the real clock. */
  at: number;
  /** Whether the hour that is counted in began with this one. */
  isFirst: boolean;
};

export type Asked = {
  codes: AskedCode[];
  /** Until then no further one is sent; null where the last one was. */
  heldUntil: number | null;
};

export const nothingAsked: Asked = { codes: [], heldUntil: null };

/** Milliseconds that asking is counted in. */
export const askingHour = 3_600_000;
/** As many codes of one browser live beside one another. */
const most = 3;

/** What a browser still has to know of its codes: those of this hour, the newest last. */
export const askedLately = ({ codes, heldUntil }: Asked, now: number): Asked => ({
  codes: codes.filter(({ at }) => at + askingHour > now).slice(-most),
  heldUntil: heldUntil !== null && heldUntil > now ? heldUntil : null,
});

export const withCode = ({ codes }: Asked, code: AskedCode): Asked => ({
  codes: [...codes, code].slice(-most),
  heldUntil: null,
});

/**
 * A code was not sent: when the next one surely is. Where this browser began the hour, at its end; else
 * an hour from now, and what was said once stays.
 */
export function withheld({ codes, heldUntil }: Asked, now: number, isOwnHour: boolean): Asked {
  const began = isOwnHour ? codes.findLast(({ isFirst }) => isFirst)?.at : undefined;
  return { codes, heldUntil: heldUntil ?? (began ?? now) + askingHour };
}

/** The ids of codes that may still be typed here. */
export const idsOf = ({ codes }: Asked) => codes.map(({ id }) => id);
