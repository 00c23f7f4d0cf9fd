import { data, redirect } from "@remix-run/node";
import { followRoom } from "#app/features/floor/act-on-floor.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { actInRoom } from "#app/features/rooms/act-in-room.server.ts";
import { actRefusalText, problemsOf } from "#app/features/rooms/act-refusals.ts";
import { viewIn } from "#app/features/rooms/moderation.ts";
import { lookAfterTaping } from "#app/features/taping/look-after.server.ts";
import { isOfTaping, tapeByForm } from "#app/features/taping/taping-by-form.server.ts";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { type Refused, runHour, runsHour } from "./run-hour.server.ts";

type Outcome = { ok: true } | (Refused & { status: number });
/** The sessions' own words are handed in. */
type Words = Parameters<typeof actRefusalText>[1];

/**
 * What who runs the room presses at the desk leads back to the part it was done in; in the room nothing is loaded
 * anew. @throws 404 for all but the host
 */
export async function answerAtDesk(
  request: Request,
  scope: Scope,
  sessionId: string,
  words: Words,
) {
  const outcome = await runAtDesk(scope, sessionId, await sentForm(request), words);
  if (!outcome.ok) return data(outcome, { status: outcome.status });
  const { part } = viewIn(new URL(request.url).searchParams);
  const go = pathsIn(scope.locale);
  return redirect(go.runRoom(scope.association.slug, sessionId, `?teil=${part}`), 303);
}

/** Around the hour, its recording, or the room itself. @throws 404 as above */
export async function runAtDesk(
  scope: Scope,
  sessionId: string,
  form: FormData,
  words: Words,
): Promise<Outcome> {
  if (runsHour(form)) {
    const outcome = await runHour(scope, sessionId, form);
    return outcome.ok ? outcome : { ...outcome, status: 400 };
  }
  if (isOfTaping(form)) {
    const outcome = await tapeByForm(scope, sessionId, form);
    return outcome.ok ? outcome : { ...outcome, status: 409 };
  }
  const outcome = await actInRoom(scope, sessionId, form);
  if (!outcome.ok) {
    const text = actRefusalText(outcome.refusal, words);
    const problems = problemsOf(outcome.refusal, text);
    const status = Object.keys(problems).length > 0 ? 400 : 409;
    return { ok: false, text, problems, typed: typedIn(form), status };
  }
  await followRoom(scope, sessionId, form);
  await lookAfterTaping(scope, sessionId);
  return { ok: true };
}

/** What was typed around the room itself, to stand there again where a form without script was declined. */
const typedIn = (form: FormData) =>
  Object.fromEntries(
    ["url", "phone", "reason"].flatMap((name) => {
      const typed = form.get(name);
      return typeof typed === "string" ? [[name, typed.slice(0, 2000)]] : [];
    }),
  );
