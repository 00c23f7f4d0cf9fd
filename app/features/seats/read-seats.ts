import { SeatLimit } from "#app/features/sessions/session-plan.ts";
import { localTime, readLocalTime } from "#app/ui/local-time.ts";

/**
 * What the seats page asks for, in its address and in its forms: another number of seats
 * (`plaetze`), seats kept for an association (`verband`, `fest`, `bis`), their release (`freigeben`), or
 * the release of one's own (`abgeben`). `seen` (`gesehen`) is the number that stood there when it was asked.
 */
export type SeatsWish =
  | { kind: "limit"; seats: number; seen?: number }
  | { kind: "keep"; associationId: string; seats: number; releasesAt: Date; seen?: number }
  | { kind: "release"; associationId: string; seen?: number }
  | { kind: "give-up" };

export type SeatsProblem = "seats-wrong" | "round-too-large" | "kept-wrong" | "until-wrong";
export type SeatsField = "plaetze" | "fest" | "bis";

export type SeatsRead = {
  typed: Record<SeatsField | "verband", string>;
  wish: SeatsWish | null;
  problems: { field: SeatsField; problem: SeatsProblem }[];
};

type Sent = { get(name: string): unknown; has(name: string): boolean };

type Kept = { associationId: string | null; releasesAt: Date | null };

/** `kept` are the contingents as they stand: a release that is sent unchanged stays where it is. */
export function readSeatsWish(sent: Sent, zone: string, kept: Kept[] = []): SeatsRead {
  const word = (name: string) => String(sent.get(name) ?? "").trim();
  const typed = {
    plaetze: word("plaetze"),
    verband: word("verband"),
    fest: word("fest"),
    bis: word("bis"),
  };
  const read = (wish: SeatsWish | null, problems: SeatsRead["problems"] = []) => ({
    ...{ typed, wish, problems },
  });
  const seen = sent.has("gesehen") ? Number(word("gesehen")) : undefined;
  if (sent.has("abgeben")) return read({ kind: "give-up" });
  if (word("freigeben")) return read({ kind: "release", associationId: word("freigeben"), seen });
  if (sent.has("plaetze")) {
    const seats = countIn(typed.plaetze);
    if (seats === null) return read(null, [{ field: "plaetze", problem: "seats-wrong" }]);
    return read({ kind: "limit", seats, seen });
  }
  if (!typed.verband || !sent.has("fest")) return read(null);
  const seats = countIn(typed.fest);
  const was = kept.find(({ associationId }) => associationId === typed.verband)?.releasesAt;
  const releasesAt = readLocalTime(typed.bis, zone, was);
  if (seats !== null && releasesAt)
    return read({ kind: "keep", associationId: typed.verband, seats, releasesAt, seen });
  const problems: SeatsRead["problems"] = [];
  if (seats === null) problems.push({ field: "fest", problem: "kept-wrong" });
  if (!releasesAt) problems.push({ field: "bis", problem: "until-wrong" });
  return read(null, problems);
}

function countIn(text: string): number | null {
  const count = /^\d{1,4}$/.test(text) ? SeatLimit.safeParse(Number(text)) : null;
  return count?.success ? count.data : null;
}

/** When a contingent is released, unless somebody says otherwise: two days before the start, or, where that is past, at the start. */
export function usualRelease(startsAt: Date, zone: string, now: Date) {
  const usual = new Date(startsAt.getTime() - 2 * 24 * 3_600_000);
  return localTime(usual > now ? usual : startsAt, zone);
}
