import { Prisma } from "#app/platform/db.server.ts";
import type { By } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { tokenFor } from "#app/platform/secrets.server.ts";
import type { ShownAs } from "./questions.ts";

/** Of the link in the mail that asks whose question it is. */
export const claimPurpose = "question";

type Claimed = { id: string; generation: number };

/** The token of the page behind "Ist das Ihre Frage?"; `generation` is that of the asker's link or of the place's. */
export const claimToken = ({ id, generation }: Claimed) => tokenFor(claimPurpose, id, generation);

type Typed = { text: string; shownAs: ShownAs };

/**
 * At the end of the WITH of a larger statement: `waiting`, a question that nobody sees before its owner has pressed, a
 * day at most and not beyond its session; by the rows in `owner` (kind, id, sessionId).
 */
export const waitingWith = (owner: Prisma.Sql, { text, shownAs }: Typed, { now }: By) => Prisma.sql`
  , waiting AS (
    INSERT INTO "Question" (id, "sessionId", "askerKind", "askerId", text, "shownAs", "askedAt", votes, "claimUntil")
    SELECT ${newId()}, session.id, owner.kind, owner.id, ${text}, ${shownAs}, ${now}, 1,
      least(${now}::timestamptz + interval '1 day', session."endsAt")
    FROM ${owner} owner JOIN "Session" session ON session.id = owner."sessionId"
    RETURNING id, "sessionId", "askerKind", "askerId"
  ), "askedAlong" AS (
    INSERT INTO "Upvote" ("questionId", "voterKind", "voterId", "votedAt")
    SELECT id, "askerKind", "askerId", ${now} FROM waiting
  )`;
