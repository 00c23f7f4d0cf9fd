/**
 * A check (Technikprüfung) tells days ahead whether somebody's browser, devices and network will do for
 * the hour. It joins a room of its own, sends a soft tone there and heeds what comes back: a page that
 * loads proves nothing, for many company networks let it through and hold up sound and picture. What was
 * seen becomes one of three verdicts and what to do next; the newest stands with the seat or engagement.
 */
import { z } from "zod";

/** How one way into the room is; `not-offered` by the room server itself. */
const Way = z.enum(["ok", "failed", "not-offered", "untried"]);
export type WayState = z.infer<typeof Way>;

/** What a browser has seen, in known words alone. */
export const Seen = z.object({
  browser: z.enum(["fit", "unfit", "untried"]),
  /** The line that every join begins with. */
  signal: z.enum(["ok", "failed", "untried"]),
  /** By which way sound has reached the room server, which said so; nothing else is a "good". */
  media: z.enum(["udp", "tcp", "relay", "none", "untried"]),
  udp: Way,
  tcp: Way,
  turn: Way,
  sound: z.enum(["heard", "not-heard", "untried"]),
  microphone: z.enum(["ok", "silent", "missing", "untried"]),
  camera: z.enum(["ok", "missing", "untried"]),
});
export type Seen = z.infer<typeof Seen>;

export const nothingSeen: Seen = {
  browser: "untried",
  signal: "untried",
  media: "untried",
  udp: "untried",
  tcp: "untried",
  turn: "untried",
  sound: "untried",
  microphone: "untried",
  camera: "untried",
};

/** What somebody does in the hour: hears a lecture, speaks in a round, or stands on stage. */
export type Part = "listen" | "speak" | "stage";

export const verdicts = ["good", "limited", "poor"] as const;
export type Verdict = (typeof verdicts)[number];

/** What is to be known of a check, each with its own next step. */
export type Hint =
  | "browser"
  | "signal"
  | "media"
  | "only-tcp"
  | "only-relay"
  | "sound"
  | "no-microphone"
  | "silent-microphone"
  | "untried-microphone"
  | "no-camera";

/** What the browser could not get past comes alone: nothing behind it was tried. */
export function hintsOf(seen: Seen, part: Part): Hint[] {
  if (seen.browser === "unfit") return ["browser"];
  if (seen.signal !== "ok") return ["signal"];
  const found: (Hint | null)[] = [
    mediaHint[seen.media],
    seen.sound === "not-heard" ? "sound" : null,
    part === "listen" ? null : microphoneHint[seen.microphone],
    part === "stage" && seen.camera !== "ok" ? "no-camera" : null,
  ];
  return found.filter((hint) => hint !== null);
}

const mediaHint: Record<Seen["media"], Hint | null> = {
  udp: null,
  tcp: "only-tcp",
  relay: "only-relay",
  none: "media",
  untried: "media",
};

const microphoneHint: Record<Seen["microphone"], Hint | null> = {
  ok: null,
  silent: "silent-microphone",
  missing: "no-microphone",
  untried: "untried-microphone",
};

/** With one of these nothing comes of it; without a microphone nobody speaks on a stage. */
const decisive = (part: Part): Hint[] => [
  ...(["browser", "signal", "media"] as const),
  ...(part === "stage" ? (["no-microphone"] as const) : []),
];

export function verdictOf(seen: Seen, part: Part): Verdict {
  const hints = hintsOf(seen, part);
  if (hints.some((hint) => decisive(part).includes(hint))) return "poor";
  return hints.length > 0 ? "limited" : "good";
}

/** Whether a network is in the way: then its IT can help, by one sentence. */
export const isForIt = (hints: Hint[]) =>
  hints.some((hint) => ["signal", "media", "only-tcp", "only-relay"].includes(hint));

/** Where media go, as far as the installation knows it: a host, and ports as settings have them. */
export type RoomNetwork = {
  host: string;
  https: string;
  udp: string;
  tcp: string;
  turn: string | null;
};

/** Why there is no room for a check. */
export type CheckRefusal = "too-often" | "unavailable";
