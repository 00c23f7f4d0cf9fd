import type { Scope } from "#app/features/identity/scope.ts";
import { readForm } from "#app/platform/form-reply.server.ts";
import { correctAttendance } from "./correct-attendance.server.ts";
import { type AttendanceRefusal, CorrectionForm } from "./ledger.ts";
import { refusalText } from "./texts.ts";

export type CorrectionReply = {
  typed: Record<string, string>;
  wrong: string[];
  refusal: string | null;
};
type Answer = { ok: true } | { ok: false; status: number; reply: CorrectionReply };
type Whose = { sessionId: string; registrationId: string };

/** The form on somebody's page of the ledger. */
export async function correctByForm(scope: Scope, whose: Whose, sent: FormData): Promise<Answer> {
  sent.delete("intent");
  const { typed, ...form } = readForm(sent, CorrectionForm);
  if (!form.ok) return refused(form.status, typed, Object.keys(form.problems));
  const outcome = await correctAttendance(scope, whose, form.value);
  if (outcome.ok) return { ok: true };
  if (outcome.refusal === "longer-than-session") return refused(400, typed, ["minutes"]);
  return refused(409, typed, [], outcome.refusal);
}

const refused = (
  status: number,
  typed: Record<string, string>,
  wrong: string[],
  refusal: AttendanceRefusal | null = null,
): Answer => ({
  ...{ ok: false, status },
  reply: { typed, wrong, refusal: refusal && refusalText[refusal]() },
});
