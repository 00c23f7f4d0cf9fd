/**
 * Taping is what happens in the room around a recording: whoever is on stage is asked first, everybody on every
 * screen sees the state (asked, running, paused), and a stage where somebody has not agreed is not recorded.
 * A consent to be recorded is given by a guest, an expert or staff for one session (purpose `recording`) and lives as
 * long as the recording; withdrawn, what shows them is offline at once and the office is told. The audience is never
 * on a recording: it is neither seen nor heard, and what it types is not shown in it.
 */

/** What every screen says while a session is taped. */
export type TapingState = "asked" | "running" | "paused";
