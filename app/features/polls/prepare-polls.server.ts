import type { Scope } from "#app/features/identity/scope.ts";
import { hostedBy } from "#app/features/sessions/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { notFound, orNotFound } from "#app/platform/http.server.ts";
import { findPollsToRun } from "./find-polls.server.ts";
import { runPollsByForm } from "./polls-by-form.server.ts";

/** The polls of a session as they are prepared at the desk. @throws 404 for all but the host */
export async function getPrepared(scope: Scope, sessionId: string) {
  const { title } = orNotFound(
    await db.session.findFirst({
      where: { id: sessionId, ...hostedBy(scope) },
      select: { title: true },
    }),
  );
  return { title, polls: await findPollsToRun(scope, sessionId) };
}

/** What is prepared is made or deleted; only in the room is it opened. @throws 404 for all but the host */
export async function preparePollByForm(scope: Scope, sessionId: string, sent: FormData) {
  const intent = sent.get("intent");
  if (intent !== "poll-make" && intent !== "poll-delete") throw notFound();
  return runPollsByForm(scope, sessionId, sent);
}
