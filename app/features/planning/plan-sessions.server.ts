import { hasImprint } from "#app/features/alliance/has-imprint.server.ts";
import { memberOf } from "#app/features/alliance/membership.server.ts";
import { addTopicWithin } from "#app/features/experts/add-topic.server.ts";
import { overlapsAnother } from "#app/features/experts/engagements.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { hostedSession } from "#app/features/sessions/hosted.server.ts";
import { planWithin, refusalOfPlan } from "#app/features/sessions/plan.server.ts";
import { openSeries } from "#app/features/sessions/series.server.ts";
import type { SessionPlan } from "#app/features/sessions/session-plan.ts";
import { setPublicationWithin } from "#app/features/sessions/set-publication.server.ts";
import { type Tx, transact, unlessBroken } from "#app/platform/db.server.ts";
import { copyHour } from "./copy-hour.server.ts";
import { isPlannedFrom } from "./draft-queries.server.ts";
import { type DraftState, findDraftState } from "./draft-state.server.ts";
import type { Held, Refusal } from "./planning.ts";
import { bringOut } from "./publish.server.ts";
import type { Plan } from "./read-plan.ts";

/** `date` is the place of the date that did not go through, counted from 0. */
type Outcome =
  | { ok: true; sessionId: string }
  | { ok: false; refusal: Exclude<Refusal, "draft-changed"> | DraftState; date?: number };

/** One more date of this one's series, a second date of it, or its copy: with what is prepared for its hour. */
type Beside = { seriesOf?: string; secondDateOf?: string; like?: string };

/**
 * Makes a draft the sessions that it describes: one for each date, published now or set to publish
 * themselves, listed, experts promised; all of it or nothing. Sending it twice plans once.
 */
export async function planSessions(
  scope: Scope,
  held: Held,
  plan: Plan,
  beside: Beside = {},
): Promise<Outcome> {
  let trying = 0;
  const planned = transact(async (tx): Promise<Outcome> => {
    const state = await lockDraft(tx, scope, held);
    if (await isPlannedFrom(scope, held.id, tx)) return { ok: true, sessionId: held.id };
    if (state) return { ok: false, refusal: state };
    const topicSlug = await topicOf(tx, scope, plan);
    const dates = plan.dates.map((span) => ({ ...planOf(plan, span), topicSlug }));
    const refused = await refusalOf(tx, scope, dates, plan);
    if (refused) return refused;

    const seriesId = await seriesFor(tx, scope, plan, beside);
    const place = { seriesId, secondDateOfId: beside.secondDateOf, openToAllAt: plan.openToAllAt };
    for (const [n, date] of dates.entries()) {
      trying = n;
      const id = await planWithin(tx, scope, date, n === 0 ? { ...place, id: held.id } : place);
      if (beside.like) await copyHour(tx, scope, beside.like, id);
      await publishAs(tx, scope, id, plan);
    }
    await tx.sessionDraft.deleteMany({
      where: { id: held.id, associationId: scope.association.id },
    });
    return { ok: true, sessionId: held.id };
  });
  const unlessBusy = unlessBroken(overlapsAnother, planned, () => ({
    ok: false as const,
    refusal: "expert-not-free" as const,
    date: trying,
  }));
  const outcome = await unlessBroken("23505", unlessBusy, () => "twice" as const);
  if (outcome !== "twice") return outcome;
  const isOwn = await isPlannedFrom(scope, held.id);
  return isOwn ? { ok: true, sessionId: held.id } : { ok: false, refusal: "draft-gone" };
}

/** The draft is this person's until the end, if it is still as it was; else how it stands. */
async function lockDraft(tx: Tx, scope: Scope, { id, edition }: Held) {
  if (edition === 0) return null;
  const [draft] = await tx.$queryRaw<{ edition: number }[]>`
    SELECT edition FROM "SessionDraft"
    WHERE id = ${id} AND "associationId" = ${scope.association.id} FOR UPDATE`;
  if (draft?.edition === edition) return null;
  return (await findDraftState(scope, id)) ?? "draft-gone";
}

const topicOf = async (tx: Tx, scope: Scope, { newTopic: name, words }: Plan) =>
  name ? (await addTopicWithin(tx, scope, { name, nameEn: name })).slug : words.topicSlug;

/** Everything that may refuse is asked before anything is written. */
async function refusalOf(
  tx: Tx,
  scope: Scope,
  dates: SessionPlan[],
  { allianceIds }: Plan,
): Promise<Extract<Outcome, { ok: false }> | null> {
  if (!(await hasImprint(tx, scope.association.id)))
    return { ok: false, refusal: "imprint-missing" };
  for (const [date, planned] of dates.entries()) {
    const refusal = await refusalOfPlan(tx, scope, planned);
    if (refusal) return { ok: false, refusal, date };
  }
  for (const allianceId of allianceIds)
    if (!(await memberOf(tx, allianceId, scope.association.id)))
      return { ok: false, refusal: "not-in-alliance" };
  return null;
}

async function seriesFor(tx: Tx, scope: Scope, plan: Plan, { seriesOf, secondDateOf }: Beside) {
  if (secondDateOf) await hostedSession(tx, scope, secondDateOf);
  if (!seriesOf && plan.dates.length < 2) return null;
  return openSeries(tx, scope, { title: plan.words.title, of: seriesOf });
}

/** Now, with all that belongs to it, or by itself at the stated time. */
async function publishAs(tx: Tx, scope: Scope, id: string, { publishAt, allianceIds }: Plan) {
  if (publishAt) {
    demanded(await setPublicationWithin(tx, scope, id, { at: publishAt, allianceIds }));
    return;
  }
  demanded(await bringOut(tx, scope, id, allianceIds));
}

/** What was asked before, in the same transaction. */
function demanded(outcome: { ok: true } | { ok: false; refusal: string }) {
  if (!outcome.ok) throw new Error(`A planned session was refused: ${outcome.refusal}`);
}

function planOf(
  { words, kept, keptHours }: Plan,
  { startsAt, endsAt }: Plan["dates"][number],
): SessionPlan {
  const releasesAt = new Date(startsAt.getTime() - keptHours * 3_600_000);
  return { ...words, startsAt, endsAt, kept: kept.map((one) => ({ ...one, releasesAt })) };
}
