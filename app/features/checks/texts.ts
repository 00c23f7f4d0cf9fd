import { m } from "#app/generated/paraglide/messages.js";
import type { CheckRefusal, Hint, Seen, Verdict } from "./checks.ts";

/** A check's outcome as a sentence. */
export const verdictTitle: Record<Verdict, () => string> = {
  good: m.checks_good_title,
  limited: m.checks_limited_title,
  poor: m.checks_poor_title,
};

/** What was found, and what to do next. */
export const hintText: Record<Hint, () => string> = {
  browser: m.checks_hint_browser,
  signal: m.checks_hint_signal,
  media: m.checks_hint_media,
  "only-tcp": m.checks_hint_tcp,
  "only-relay": m.checks_hint_relay,
  sound: m.checks_hint_sound,
  "no-microphone": m.checks_hint_no_microphone,
  "silent-microphone": m.checks_hint_silent_microphone,
  "untried-microphone": m.checks_hint_untried_microphone,
  "no-camera": m.checks_hint_no_camera,
};

export const refusalText: Record<CheckRefusal | "offline", () => string> = {
  "too-often": m.checks_too_often,
  unavailable: m.checks_unavailable,
  offline: m.checks_offline,
};

type Answer = Seen["udp" | "browser" | "sound" | "microphone" | "camera"];

/** How one thing was found, in a word or two. */
export const foundText: Record<Exclude<Answer, "untried">, () => string> = {
  ok: m.checks_ok,
  fit: m.checks_ok,
  heard: m.checks_heard,
  failed: m.checks_failed,
  unfit: m.checks_unfit,
  missing: m.checks_missing,
  silent: m.checks_silent,
  "not-heard": m.checks_not_heard,
  "not-offered": m.checks_not_offered,
};

/** What speaks for or against it; the rest is neither. */
export const isGood: Partial<Record<Answer, boolean>> = {
  ok: true,
  fit: true,
  heard: true,
  failed: false,
  unfit: false,
  missing: false,
  silent: false,
  "not-heard": false,
};
