import { currentTime } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { isTokenOf, tokenFor, tokenId } from "#app/platform/secrets.server.ts";
import { linkOutlivesSession } from "./experts.ts";

type Linked = { id: string; linkGeneration: number };

/** The expert's own page: stands only in mails. */
export const expertToken = ({ id, linkGeneration }: Linked) =>
  tokenFor("expert", id, linkGeneration);

/** The way onto the stage: stands also in the expert's calendar entry. */
export const stageToken = ({ id, linkGeneration }: Linked) => tokenFor("stage", id, linkGeneration);

/** The engagement behind an expert's page, or null for a wrong, revoked or expired link. */
export const engagementByExpertToken = (token: string, now?: Date) =>
  engagementBehind("expert", token, now);

/** The engagement behind a way onto the stage, or null for a wrong, revoked or expired link. */
export const engagementByStageToken = (token: string, now?: Date) =>
  engagementBehind("stage", token, now);

async function engagementBehind(purpose: string, token: string, now?: Date) {
  const engagement = await db.engagement.findUnique({ where: { id: tokenId(token) }, select });
  if (!engagement || !isTokenOf(token, purpose, engagement.id, engagement.linkGeneration))
    return null;
  const expired = engagement.endsAt.getTime() + linkOutlivesSession;
  return expired > (now ?? (await currentTime())).getTime() ? engagement : null;
}

const select = {
  id: true,
  expertId: true,
  sessionId: true,
  startsAt: true,
  endsAt: true,
  firm: true,
  releasedAt: true,
  linkGeneration: true,
  deviceHash: true,
  expert: { select: { name: true, nameEn: true, locale: true } },
  session: {
    select: {
      id: true,
      hostId: true,
      title: true,
      startsAt: true,
      endsAt: true,
      zone: true,
      cancelledAt: true,
      format: true,
    },
  },
} as const;

export type LinkedEngagement = NonNullable<Awaited<ReturnType<typeof engagementBehind>>>;
