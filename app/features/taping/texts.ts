import { m } from "#app/generated/paraglide/messages.js";
import type { FileFailure } from "./file-failures.ts";
import type { Answer, Because, TapingRefusal } from "./taping.ts";

export const refusalText: Record<TapingRefusal, () => string> = {
  "not-planned": m.taping_refused_not_planned,
  "not-running": m.taping_refused_not_running,
  elsewhere: m.taping_refused_elsewhere,
  "not-asked": m.taping_refused_not_asked,
  "not-agreed": m.taping_refused_not_agreed,
  "nobody-on-stage": m.taping_refused_nobody,
  "not-stopped": m.taping_not_stopped,
  "already-begun": m.taping_refused_already,
};

/** Why there is no file, for who runs the room. */
export const failureText: Record<FileFailure, () => string> = {
  "no-egress": m.taping_failed_no_egress,
  "not-known": m.taping_failed_no_egress,
  refused: m.taping_failed_other,
  "not-begun": m.taping_failed_other,
  lost: m.taping_failed_other,
  failed: m.taping_failed_other,
  aborted: m.taping_failed_other,
  "limit-reached": m.taping_failed_limit,
};

/** Why it stands still, for who runs the room. */
export const becauseText: Record<Because, () => string> = {
  host: m.taping_because_host,
  consent: m.taping_because_consent,
  failed: m.taping_because_failed,
  "session-over": m.taping_because_over,
  "room-changed": m.taping_because_room,
  "led-elsewhere": m.taping_because_elsewhere,
  "stage-empty": m.taping_because_empty,
};

export const answerText: Record<Answer, () => string> = {
  agreed: m.taping_answer_agreed,
  refused: m.taping_answer_refused,
  open: m.taping_answer_open,
};
