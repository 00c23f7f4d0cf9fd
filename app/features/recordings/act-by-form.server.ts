import type { Scope } from "#app/features/identity/scope.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { Publication, PublishProblem, PublishRefusal } from "./publication.ts";
import {
  deleteRecording,
  publishRecording,
  unpublishRecording,
} from "./publish-recording.server.ts";

type Target = { sessionId: string; recordingId: string };
type Outcome =
  | { ok: true; isGone: boolean }
  | { ok: false; refusal: PublishRefusal | null; problems: PublishProblem[]; typed: Publication };

/** The buttons of a recording's own page. @throws 404 */
export async function actOnRecording(
  scope: Scope,
  target: Target,
  sent: FormData,
): Promise<Outcome> {
  const typed = {
    title: String(sent.get("title") ?? ""),
    deleteOn: String(sent.get("deleteOn") ?? ""),
    hasAgreed: sent.get("hasAgreed") === "on",
  };
  const outcome = await act(scope, target, String(sent.get("intent")), typed);
  if (outcome.ok) return { ok: true, isGone: sent.get("intent") === "delete" };
  const problems = "problems" in outcome ? outcome.problems : [];
  return { ok: false, refusal: "refusal" in outcome ? outcome.refusal : null, problems, typed };
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
