import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { announceRecording } from "./announce-recording.server.ts";
import { EditForm, type Words } from "./editing.ts";
import { hostedSession } from "./hosted.server.ts";
import { doorsOpenEarly } from "./running.ts";
import { isRoundTooLarge, roomSettingsOf } from "./session-plan.ts";
import { closedBecause, type Refusal, type SessionFact } from "./sessions.ts";

type EditRefusal = "edited-meanwhile" | "format-running" | "recording-begun";
type Outcome = { ok: true; edition: number } | { ok: false; refusal: Refusal | EditRefusal };

/**
 * New words and settings for a session. `edition` is the one that the editor has seen: where another
 * one stands by now, nothing is written. No material change: no invitation is touched.
 */
export function edit(
  scope: Scope,
  sessionId: string,
  form: Words,
  edition: number,
): Promise<Outcome> {
  const {
    topic: slug,
    policy,
    questions,
    chat,
    recording,
    partners,
    fallbackUrl,
    fallbackPhone,
    ...words
  } = EditForm.parse(form);
  return transact(async (tx): Promise<Outcome> => {
    const session = await hostedSession(tx, scope, sessionId);
    const closed = closedBecause(session, scope.now);
    if (closed) return { ok: false, refusal: closed };
    if (words.format !== session.format) {
      if (mayBeInside(session, scope.now)) return { ok: false, refusal: "format-running" };
      if (isRoundTooLarge(words.format, await seatsOf(tx, sessionId)))
        return { ok: false, refusal: "round-too-large" };
    }
    const isToBeRecorded = recording === "announced";
    if (scope.now >= session.startsAt && isToBeRecorded !== (session.tapingPlan !== null))
      return { ok: false, refusal: "recording-begun" };
    const topic = await tx.topic.findUnique({ where: { slug }, select: { id: true } });
    if (!topic) return { ok: false, refusal: "topic-unknown" };
    const { count } = await tx.session.updateMany({
      where: { id: sessionId, edition },
      data: {
        ...words,
        topicId: topic.id,
        promotionPolicy: policy,
        ...roomSettingsOf({ questions, chat, partners }),
        fallbackUrl: fallbackUrl || null,
        fallbackPhone: fallbackPhone || null,
        edition: edition + 1,
      },
    });
    if (count === 0) return { ok: false, refusal: "edited-meanwhile" };
    await announceRecording(tx, scope, session, isToBeRecorded);
    const fact = { type: "session.edited", sessionId, edition: edition + 1 } as const;
    await record<SessionFact>(tx, { ...fact, associationId: scope.association.id }, scope);
    return { ok: true, edition: edition + 1 };
  });
}

/** Who is in the room has come under the format as it stands: what they may do hangs on it. */
const mayBeInside = ({ startsAt }: { startsAt: Date }, now: Date) =>
  now.getTime() >= startsAt.getTime() - doorsOpenEarly;

async function seatsOf(tx: Tx, id: string) {
  const { pools } = await tx.session.findUniqueOrThrow({
    where: { id },
    select: { pools: { select: { limit: true } } },
  });
  return pools.reduce((sum, { limit }) => sum + limit, 0);
}
