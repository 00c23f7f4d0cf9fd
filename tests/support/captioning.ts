import { accessBehindLink, captionToken } from "#app/features/captions/access.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { type Association, theEveningBefore, theSessionEnds, theSessionStarts } from "./cast.ts";

/** Somebody with a captioner's link to this session. */
export async function aCaptioner(sessionId: string, madeAt = theEveningBefore) {
  const id = newId();
  await db.captionAccess.create({ data: { id, sessionId, kind: "link", madeAt } });
  return accessBehindLink(captionToken({ id }));
}

type Wish = {
  startedAt?: Date;
  endedAt?: Date | null;
  state?: string;
  isPublished?: boolean;
  part?: number;
};

/** A recording of this session, as its row stands. */
export async function aRecording(
  { id: associationId }: Pick<Association, "id">,
  sessionId: string,
  wish: Wish = {},
) {
  const { startedAt = theSessionStarts, endedAt = theSessionEnds, isPublished = false } = wish;
  const file = { fileKey: newId(), type: "video/mp4", bytes: 10, sha256: "0" };
  const { id } = await db.recording.create({
    data: {
      ...{ id: newId(), sessionId, associationId, source: "egress", createdAt: startedAt },
      ...{ startedAt, endedAt, state: wish.state ?? "ready", part: wish.part ?? 1, ...file },
      ...(isPublished && { publishedAt: theSessionEnds, deleteOn: new Date("2027-12-01") }),
    },
  });
  return id;
}
