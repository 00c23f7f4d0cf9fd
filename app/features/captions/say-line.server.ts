import type { Scope } from "#app/features/identity/scope.ts";
import { doorOf } from "#app/features/rooms/rooms.ts";
import { afterCommit, type Tx, transact } from "#app/platform/db.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { withinLimit } from "#app/platform/limits.server.ts";
import type { CaptionAccess } from "./access.server.ts";
import type { LineRefusal } from "./captions.ts";

type Moment = Pick<Scope, "now">;
type Line = { text: string; language?: string; saidAt?: Date; endsAt?: Date };
type Refused = { ok: false; refusal: LineRefusal };
type Said = { ok: true; id: string; saidAt: Date } | Refused;

/** Whether lines are taken right now: while who runs the room finds it open. */
export const captioningAt = ({ session }: CaptionAccess, now: Date) =>
  doorOf(session, "moderator", now);

/**
 * Takes a line that came by a link or key. Who withdraws those waits for a line under way, and none comes after.
 * @throws 404 once it was withdrawn
 */
export async function sayLine(
  { now }: Moment,
  access: CaptionAccess,
  { text, language, saidAt = now, endsAt }: Line,
): Promise<Said> {
  const closed = closedAt(access, now);
  if (closed) return { ok: false, refusal: closed };
  if (!(await withinLimit("captionLines", access.id))) return { ok: false, refusal: "too-fast" };
  return transact(async (tx) => {
    const { sessionId } = await stillOpen(tx, access);
    const id = newId();
    await tx.captionLine.create({
      data: {
        ...{ id, sessionId, accessId: access.id, text, saidAt, endsAt },
        source: access.kind === "link" ? "captioner" : "service",
        language: language ?? access.session.language,
      },
    });
    await afterCommit(tx, async () => hourChanged(sessionId));
    return { ok: true, id, saidAt };
  });
}

/** Puts the last line right; an earlier one stands. @throws 404 once the link was withdrawn */
export async function correctLine(
  { now }: Moment,
  access: CaptionAccess,
  line: string,
  text: string,
): Promise<{ ok: true } | Refused> {
  const closed = closedAt(access, now);
  if (closed) return { ok: false, refusal: closed };
  return transact(async (tx): Promise<{ ok: true } | Refused> => {
    const { sessionId } = await stillOpen(tx, access);
    const last = await tx.captionLine.findFirst({
      where: { accessId: access.id },
      orderBy: [{ saidAt: "desc" }, { id: "desc" }],
      select: { id: true },
    });
    if (!last || last.id !== line) return { ok: false, refusal: "not-last" };
    await tx.captionLine.update({ where: { id: line }, data: { text } });
    await afterCommit(tx, async () => hourChanged(sessionId));
    return { ok: true };
  });
}

function closedAt(access: CaptionAccess, now: Date) {
  const door = captioningAt(access, now);
  return door === "open" ? null : door === "early" ? "early" : "over";
}

async function stillOpen(tx: Tx, { id }: CaptionAccess) {
  const [row] = await tx.$queryRaw<{ sessionId: string }[]>`
    SELECT "sessionId" FROM "CaptionAccess" WHERE id = ${id} AND "withdrawnAt" IS NULL FOR SHARE`;
  if (!row) throw notFound();
  return row;
}
