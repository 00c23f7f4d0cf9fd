import type { Scope } from "#app/features/identity/scope.ts";
import { closesLate } from "#app/features/rooms/rooms.ts";
import { getHostedSession } from "#app/features/sessions/hosted.server.ts";
import { paths, pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import type { FileForm } from "#app/platform/file-form.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { captionToken, makeKey, makeLink, withdrawAccess } from "./access.server.ts";
import {
  bringTranscript,
  removeTranscript,
  type TranscriptRefused,
} from "./bring-transcript.server.ts";

/** How captions come into a session right now: the captioner's link, and since when a service has a key. @throws 404 */
export async function getCaptioning(scope: Scope, sessionId: string) {
  const { title, zone, endsAt } = await getHostedSession(scope, sessionId);
  const open = await db.captionAccess.findMany({
    where: { sessionId, withdrawnAt: null },
    select: { id: true, kind: true, madeAt: true },
  });
  const link = open.find(({ kind }) => kind === "link");
  return {
    ...{ title, zone },
    isOver: scope.now.getTime() >= endsAt.getTime() + closesLate,
    link: link ? publicUrl + pathsIn(scope.locale).captioner(captionToken(link)) : null,
    keySince: open.find(({ kind }) => kind === "key")?.madeAt ?? null,
    address: publicUrl + paths.api(`/sessions/${sessionId}/captions`),
  };
}

export type Captioning = Awaited<ReturnType<typeof getCaptioning>>;

type Done = { ok: true; key: string | null } | TranscriptRefused;

/**
 * What the desk presses around captions; a new key is told by the answer alone.
 * @throws 404 for all but the host
 */
export async function captioningByForm(
  scope: Scope,
  sessionId: string,
  sent: FileForm,
): Promise<Done> {
  const target = { sessionId, recordingId: String(sent.form.get("recording") ?? "") };
  switch (sent.form.get("intent")) {
    case "make-link":
      await makeLink(scope, sessionId);
      break;
    case "make-key":
      return { ok: true, ...(await makeKey(scope, sessionId)) };
    case "withdraw-link":
      await withdrawAccess(scope, sessionId, "link");
      break;
    case "withdraw-key":
      await withdrawAccess(scope, sessionId, "key");
      break;
    case "bring":
      return bringTranscript(scope, target, sent);
    case "remove":
      await removeTranscript(scope, target);
      break;
    default:
      throw notFound();
  }
  return { ok: true, key: null };
}
