import type { Refusal } from "#app/features/rooms/rooms.ts";
import { m } from "#app/generated/paraglide/messages.js";

/** Why the room is closed to somebody: what happened, and what to do next. */
export const refusalTexts: Record<Refusal, () => { title: string; text: string }> = {
  early: () => ({ title: m.rooms_refused_early(), text: m.rooms_refused_early_text() }),
  over: () => ({ title: m.rooms_over(), text: m.rooms_refused_over_text() }),
  cancelled: () => ({ title: m.rooms_cancelled(), text: m.rooms_refused_cancelled_text() }),
  withdrawn: () => ({ title: m.rooms_withdrawn(), text: m.rooms_refused_withdrawn_text() }),
  locked: () => ({ title: m.rooms_refused_locked(), text: m.rooms_refused_locked_text() }),
  "pass-over": () => ({
    title: m.rooms_refused_pass_over(),
    text: m.rooms_refused_pass_over_text(),
  }),
  waiting: () => ({ title: m.rooms_refused_waiting(), text: m.rooms_refused_waiting_text() }),
  "not-entered": () => ({ title: m.rooms_refused_pass(), text: m.rooms_refused_pass_text() }),
  removed: () => ({ title: m.rooms_refused_removed(), text: m.rooms_refused_removed_text() }),
  elsewhere: () => ({ title: m.rooms_refused_elsewhere(), text: m.rooms_refused_elsewhere_text() }),
  unavailable: () => ({ title: m.rooms_unavailable(), text: m.rooms_unavailable_text() }),
  "no-right": () => ({ title: m.rooms_refused_right(), text: m.rooms_refused_right_text() }),
};
