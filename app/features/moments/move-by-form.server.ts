import type { Scope } from "#app/features/identity/scope.ts";
import { findLastHand } from "#app/features/sessions/find-last-hand.server.ts";
import { hostedSession } from "#app/features/sessions/hosted.server.ts";
import type { Refusal } from "#app/features/sessions/sessions.ts";
import { db } from "#app/platform/db.server.ts";
import { localTime, readLocalTime } from "#app/ui/local-time.ts";
import { heldMoments } from "./held-moments.server.ts";
import { carried, keyOf } from "./moments.ts";
import { readTimesTyped, type TimesProblems, type TypedTimes } from "./move-form.ts";
import { reschedule } from "./reschedule.server.ts";
import { undoChange } from "./undo-change.server.ts";

/** What was typed for moments, by `keyOf`, and which of them nobody can read. */
export type TypedMoments = { values: Record<string, string>; unreadable: string[] };

type Failed = { ok: false; typed: TypedTimes; problems: TimesProblems; moments: TypedMoments };

type Answer =
  | { ok: true }
  | (Failed & { status: 400; refusal: null })
  | (Failed & { status: 409; refusal: Refusal; by: string | null });

/**
 * A sent form: `intent=undo`, or a move to `tag`, `von` and `bis` (or `beginn` and `ende`) from the times in
 * `gesehen`, with other moments in `moment-…`. 400 for times that nobody can read; 409 with `by`, who was
 * quicker, where others stand by now.
 */
export async function moveByForm(scope: Scope, sessionId: string, form: FormData): Promise<Answer> {
  const session = await hostedSession(db, scope, sessionId);
  const { id } = session;
  const word = (name: string) => String(form.get(name) ?? "");
  const read = readTimesTyped(form, session, scope.association.zone);
  const { typed } = read;
  const isUndo = word("intent") === "undo";
  const none: TypedMoments = { values: {}, unreadable: [] };
  const wrong = { ok: false, status: 400, refusal: null, typed } as const;
  if (!isUndo && !read.ok) return { ...wrong, problems: read.problems, moments: none };
  const to = read.ok ? read.times.startsAt : session.startsAt;
  const { chosen, ...moments } = await momentsTyped(scope, session, to, form);
  if (!isUndo && moments.unreadable.length > 0) return { ...wrong, problems: [], moments };
  const seen = form.has("gesehen") ? word("gesehen") : undefined;
  const outcome =
    read.ok && !isUndo
      ? await reschedule(scope, id, read.times, seen, chosen)
      : await undoChange(scope, id);
  if (outcome.ok) return outcome;
  const isLate = outcome.refusal === "changed-meanwhile";
  const by = isLate ? await findLastHand(scope, id, "times") : null;
  return { ...outcome, status: 409, typed, problems: [], moments, by };
}

/** Only what differs from what the question had put there was chosen: the rest keeps its distance exactly. */
async function momentsTyped(
  { now, association: { zone } }: Scope,
  { id, startsAt }: { id: string; startsAt: Date },
  to: Date,
  form: FormData,
) {
  const chosen = new Map<string, Date>();
  const values: Record<string, string> = {};
  const unreadable: string[] = [];
  for (const moment of carried(await heldMoments(db, id, now), { from: startsAt, to })) {
    const key = keyOf(moment);
    const text = form.get(`moment-${key}`);
    if (typeof text !== "string") continue;
    values[key] = text;
    if (text === localTime(moment.to, zone)) continue;
    const at = readLocalTime(text, zone);
    if (at) chosen.set(key, at);
    else if (!unreadable.includes(key)) unreadable.push(key);
  }
  return { chosen, values, unreadable };
}
