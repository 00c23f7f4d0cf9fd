import { addressSentence } from "#app/features/identity/address-texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { own } from "#app/ui/own.ts";
import type { Refusal } from "./representations.ts";

export const refusalText: Record<Refusal, () => string> = {
  "code-wrong": m.login_code_wrong,
  "acts-already": m.representations_acts_already,
  "invitation-over": m.representations_invitation_over,
  "too-many-mails": m.representations_too_many_mails,
  "claimed-already": m.representations_claimed_already,
  "decided-already": m.representations_decided_already,
};

const problemText = {
  "name-missing": m.representations_name_missing,
  "too-long": m.representations_too_long,
};

/** What to do about a field, by its first problem; of an address by what was typed. */
export function problemSentence(
  field: string,
  typed: Record<string, string>,
  problems: Record<string, string[]>,
) {
  const [problem] = problems[field] ?? [];
  if (!problem) return undefined;
  if (field === "email") return addressSentence(typed.email ?? "");
  return (own(problemText, problem) ?? m.representations_too_long)();
}
