import { materialsOf } from "#app/features/materials/materials.server.ts";
import { upload } from "#app/features/materials/upload.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import type { ExpertVisit } from "./expert-page.server.ts";

/** The session's files for who speaks there, on their own device: all of them; elsewhere none. */
export async function findExpertMaterials(visit: ExpertVisit) {
  const sessionId = sessionOfSpeaker(visit);
  return sessionId ? materialsOf(sessionId, "seated") : [];
}

/** Puts a sent file to the session, in the expert's name. @throws 404 for who may not */
export function uploadAsExpert(visit: ExpertVisit, sent: Parameters<typeof upload>[2]) {
  return upload(visit.scope, orNotFound(sessionOfSpeaker(visit)), sent);
}

function sessionOfSpeaker(visit: ExpertVisit) {
  const { sessionId, session, releasedAt } = visit.engagement;
  const speaks = visit.state === "own" && !releasedAt && !session?.cancelledAt;
  return speaks ? sessionId : null;
}
