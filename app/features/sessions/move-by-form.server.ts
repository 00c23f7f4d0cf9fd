import type { Scope } from "#app/features/identity/scope.ts";
import { getHostedSession } from "./desk-session-queries.server.ts";
import { findLastHand } from "./find-last-hand.server.ts";
import { readTimesTyped, type TimesProblems, type TypedTimes } from "./move-form.ts";
import { reschedule } from "./reschedule.server.ts";
import type { Refusal } from "./sessions.ts";
import { undoChange } from "./undo-change.server.ts";

type Failed = { ok: false; typed: TypedTimes; problems: TimesProblems };

type Answer =
  | { ok: true }
  | (Failed & { status: 400; refusal: null })
  | (Failed & { status: 409; refusal: Refusal; by: string | null });

/**
 * A sent form: `intent=undo`, or a move to `beginn` and `ende` from the times in `gesehen`. 400 for times
 * that nobody can read; 409 with `by`, who was quicker, where others stand by now.
 */
export async function moveByForm(scope: Scope, sessionId: string, form: FormData): Promise<Answer> {
  const session = await getHostedSession(scope, sessionId);
  const { id } = session;
  const word = (name: string) => String(form.get(name) ?? "");
  const typed = { beginn: word("beginn"), ende: word("ende") };
  const read = readTimesTyped(typed, scope.association.zone, session);
  const isUndo = word("intent") === "undo";
  if (!isUndo && !read.ok)
    return { ok: false, status: 400, refusal: null, typed, problems: read.problems };
  const seen = form.has("gesehen") ? word("gesehen") : undefined;
  const outcome =
    read.ok && !isUndo
      ? await reschedule(scope, id, read.times, seen)
      : await undoChange(scope, id);
  if (outcome.ok) return outcome;
  const isLate = outcome.refusal === "changed-meanwhile";
  const by = isLate ? await findLastHand(scope, id, "times") : null;
  return { ...outcome, status: 409, typed, problems: [], by };
}
