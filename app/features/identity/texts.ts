import { m } from "#app/generated/paraglide/messages.js";
import type { Refusal } from "./staff.ts";

export const refusalText: Record<Refusal, typeof m.login_code_wrong> = {
  "code-wrong": m.login_code_wrong,
  "second-factor-wrong": m.login_second_wrong,
  "new-factor-wrong": m.login_new_wrong,
  "too-many-tries": m.login_second_tries,
  "last-owner": m.login_last_owner,
  "own-factor": m.login_own_factor,
  "serves-already": m.login_serves_already,
  "invitation-over": m.login_invitation_over,
};
