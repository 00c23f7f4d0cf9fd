import type { Scope } from "#app/features/identity/scope.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { Publication, PublishProblem, PublishRefusal } from "./publication.ts";
import {
  deleteRecording,
  publishRecording,
  type Target,
  unpublishRecording,
} from "./publish-recording.server.ts";
import { setTaken } from "./set-taken.server.ts";
import type { TakenReply } from "./taken.ts";

/** What comes back with the page: of the form that was sent, what was typed and what is wrong with it. */
export type Failed = {
  ok: false;
  refusal: PublishRefusal | null;
  problems: PublishProblem[];
  typed: Publication | null;
  taken: TakenReply | null;
};
type Outcome = { ok: true; isGone: boolean } | Failed;

/** The buttons of a recording's own page. @throws 404 */
export async function actOnRecording(
  scope: Scope,
  target: Target,
  sent: FormData,
): Promise<Outcome> {
  if (sent.get("intent") === "taken") return sayTaken(scope, target, sent);
  const typed = {
    title: String(sent.get("title") ?? ""),
    deleteOn: String(sent.get("deleteOn") ?? ""),
    hasAgreed: sent.get("hasAgreed") === "on",
  };
  const outcome = await act(scope, target, String(sent.get("intent")), typed);
  if (outcome.ok) return { ok: true, isGone: sent.get("intent") === "delete" };
  const problems = "problems" in outcome ? outcome.problems : [];
  return {
    ok: false,
    refusal: "refusal" in outcome ? outcome.refusal : null,
    problems,
    typed,
    taken: null,
  };
}

async function sayTaken(scope: Scope, target: Target, sent: FormData): Promise<Outcome> {
  const word = (name: string) => String(sent.get(name) ?? "");
  const typed = { startedAt: word("startedAt"), endedAt: word("endedAt") };
  const outcome = await setTaken(scope, target, typed);
  if (outcome.ok) return { ok: true, isGone: false };
  const nothing = { ok: false as const, problems: [], typed: null };
  if ("refusal" in outcome) return { ...nothing, refusal: outcome.refusal, taken: null };
  return { ...nothing, refusal: null, taken: { typed, problems: outcome.problems } };
}

function act(scope: Scope, target: Target, intent: string, typed: Publication) {
  switch (intent) {
    case "publish":
      return publishRecording(scope, target, typed);
    case "unpublish":
      return unpublishRecording(scope, target);
    case "delete":
      return deleteRecording(scope, target);
    default:
      throw notFound();
  }
}
