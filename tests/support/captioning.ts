import { accessBehindLink, captionToken } from "#app/features/captions/access.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { theEveningBefore } from "./cast.ts";

/** Somebody with a captioner's link to this session. */
export async function aCaptioner(sessionId: string, madeAt = theEveningBefore) {
  const id = newId();
  await db.captionAccess.create({ data: { id, sessionId, kind: "link", madeAt } });
  return accessBehindLink(captionToken({ id }));
}
