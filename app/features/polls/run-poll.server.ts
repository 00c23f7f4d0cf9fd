import type { Scope } from "#app/features/identity/scope.ts";
import { lockHosted } from "#app/features/questions/lock-hosted.server.ts";
import { afterCommit, type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import {
  type Act,
  doneBy,
  mostPolls,
  type NewPoll,
  type PollFact,
  type PollRefusal,
} from "./polls.ts";

type Outcome = { ok: true } | { ok: false; refusal: PollRefusal };

/** Makes a poll, beforehand or in the room; nobody sees it before it is opened. @throws 404 for all but the host */
export const makePoll = (scope: Scope, sessionId: string, form: NewPoll) =>
  transact(async (tx): Promise<Outcome> => {
    await lockHosted(tx, scope, sessionId);
    if ((await tx.poll.count({ where: { sessionId } })) >= mostPolls)
      return { ok: false, refusal: "too-many" };
    const id = newId();
    await tx.poll.create({ data: { id, sessionId, ...form, madeAt: scope.now } });
    return note(tx, scope, { sessionId, pollId: id }, "poll.made");
  });

type Target = { sessionId: string; pollId: string };

/**
 * Opens, closes or deletes a poll, shows its result to the room or takes it away again. One is open at a time, and
 * once it was open it stays. What is so already changes nothing. @throws 404 for all but the host
 */
export const actOnPoll = (scope: Scope, target: Target, act: Act) =>
  transact(async (tx): Promise<Outcome> => {
    const { sessionId, pollId: id } = target;
    await lockHosted(tx, scope, sessionId);
    const poll = await tx.poll.findFirst({ where: { id, sessionId } });
    if (!poll) throw notFound();
    if (act === "delete" && poll.openedAt) return { ok: false, refusal: "was-open" };
    const change = changeBy(poll, act, scope.now);
    if (!change) return { ok: true };
    const openOther = { sessionId, openedAt: { not: null }, closedAt: null, id: { not: id } };
    if (act === "open" && (await tx.poll.count({ where: openOther })) > 0)
      return { ok: false, refusal: "other-open" };
    if (act === "delete") await tx.poll.delete({ where: { id } });
    else await tx.poll.update({ where: { id }, data: change });
    return note(tx, scope, target, doneBy[act]);
  });

type Dates = Record<"openedAt" | "closedAt" | "shownAt", Date | null>;

/** What an act changes; null where it is so already. What never was open has neither end nor result. */
function changeBy({ openedAt, closedAt, shownAt }: Dates, act: Act, now: Date) {
  const isOpen = openedAt && !closedAt;
  if (act === "open") return isOpen ? null : { openedAt: openedAt ?? now, closedAt: null };
  if (act === "close") return isOpen ? { closedAt: now } : null;
  if (act === "show") return openedAt && !shownAt ? { shownAt: now } : null;
  if (act === "hide") return shownAt ? { shownAt: null } : null;
  return {};
}

async function note(tx: Tx, scope: Scope, target: Target, type: PollFact["type"]) {
  await record<PollFact>(tx, { type, ...target, associationId: scope.association.id }, scope);
  await afterCommit(tx, async () => hourChanged(target.sessionId));
  return { ok: true as const };
}
