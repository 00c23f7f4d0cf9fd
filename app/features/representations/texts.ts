import { m } from "#app/generated/paraglide/messages.js";
import type { Refusal } from "./representations.ts";

export const refusalText: Record<Refusal, () => string> = {
  "code-wrong": m.login_code_wrong,
};
