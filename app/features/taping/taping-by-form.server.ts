import type { Scope } from "#app/features/identity/scope.ts";
import { notFound } from "#app/platform/http.server.ts";
import { answerTaping } from "./answer.server.ts";
import { planTaping } from "./plan-taping.server.ts";
import { endTaping, pauseTaping, prepareTaping, startTaping } from "./run-taping.server.ts";
import { refusalText } from "./texts.ts";

type Ran = { ok: true } | { ok: false; text: string };

const answers = ["taping-agree", "taping-refuse"];
const runs = ["taping-prepare", "taping-own", "taping-start", "taping-pause", "taping-end"];
const plans = ["taping-plan", "taping-plan-drop"];

const intentOf = (sent: FormData) => String(sent.get("intent") ?? "");

/** Whether a sent form is somebody's own answer. */
export const isAnsweringTaping = (sent: FormData) => answers.includes(intentOf(sent));

/** Whether it is about the recording at all. */
export const isOfTaping = (sent: FormData) =>
  [...answers, ...runs, ...plans].includes(intentOf(sent));

/** What is pressed about the recording: by who runs the room, and everybody for themselves. @throws 404 */
export async function tapeByForm(scope: Scope, sessionId: string, sent: FormData): Promise<Ran> {
  const outcome = await act(scope, sessionId, intentOf(sent));
  return outcome.ok ? outcome : { ok: false, text: refusalText[outcome.refusal]() };
}

function act(scope: Scope, sessionId: string, intent: string) {
  switch (intent) {
    case "taping-agree":
      return answerTaping(scope, sessionId, true);
    case "taping-refuse":
      return answerTaping(scope, sessionId, false);
    case "taping-prepare":
      return prepareTaping(scope, sessionId, "egress");
    case "taping-own":
      return prepareTaping(scope, sessionId, "own");
    case "taping-start":
      return startTaping(scope, sessionId);
    case "taping-pause":
      return pauseTaping(scope, sessionId);
    case "taping-end":
      return endTaping(scope, sessionId);
    case "taping-plan":
      return planTaping(scope, sessionId, true);
    case "taping-plan-drop":
      return planTaping(scope, sessionId, false);
    default:
      throw notFound();
  }
}
