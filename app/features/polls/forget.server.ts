import type { Tx } from "#app/platform/db.server.ts";

/** What these chose counts on, of nobody. */
export const forgetChoices = (tx: Tx, voterIds: string[]) => tx.$executeRaw`
  UPDATE "PollAnswer" SET "voterId" = md5(random()::text || "pollId"), "voterKind" = 'pass'
  WHERE "voterId" = ANY(${voterIds})`;
