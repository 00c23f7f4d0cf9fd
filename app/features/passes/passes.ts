/**
 * A pass (Einlass) is the way into a lecture that runs already, for a browser that has just signed up and has no mail
 * yet: one for each sent form, for a known address as for a new one. It has no name, no hand and no minutes, and what
 * it asks waits until somebody has let it through. Once somebody enters from the mail of the same address, the pass
 * is over and its votes are those of the seat: one person is one voice.
 */
import type { Entrance } from "#app/features/rooms/rooms.ts";

/** What the page after the sign-up says of the way in; null while there is none to speak of. */
export type WayIn = "open" | "locked" | "by-mail" | null;

type Found = { format: string; status: string; entrance: Entrance };

/** Only who was answered with a seat gets a way in; a round opens from the mail alone. */
export function wayInFor({ format, status, entrance }: Found): WayIn {
  if (status !== "seated") return null;
  if (format === "round") return entrance === "pass-over" ? "by-mail" : null;
  return entrance === "open" || entrance === "locked" ? entrance : null;
}
