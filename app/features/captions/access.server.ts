import { createHash, randomBytes } from "node:crypto";
import type { Scope } from "#app/features/identity/scope.ts";
import { lockHosted } from "#app/features/questions/lock-hosted.server.ts";
import { afterCommit, db, type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { isTokenOf, tokenFor, tokenId } from "#app/platform/secrets.server.ts";
import type { AccessKind, CaptionFact } from "./captions.ts";

/** The captioner's link; worked out from the row, so that the desk can show it again. */
export const captionToken = ({ id }: { id: string }) => tokenFor("captions", id, 0);

/** A new link in the place of the one before, which opens nothing any more. @throws 404 for all but the host */
export const makeLink = (scope: Scope, sessionId: string) =>
  transact(async (tx) => {
    await lockHosted(tx, scope, sessionId);
    await withdrawThose(tx, scope, sessionId, "link");
    const id = newId();
    await tx.captionAccess.create({ data: { id, sessionId, kind: "link", madeAt: scope.now } });
    await note(tx, scope, { type: "captions.link-made", sessionId });
    return { token: captionToken({ id }) };
  });

/** A new key for a service, told this once: only its hash is kept. @throws 404 for all but the host */
export const makeKey = (scope: Scope, sessionId: string) =>
  transact(async (tx) => {
    await lockHosted(tx, scope, sessionId);
    await withdrawThose(tx, scope, sessionId, "key");
    const key = `untertitel_${randomBytes(32).toString("base64url")}`;
    await tx.captionAccess.create({
      data: { id: newId(), sessionId, kind: "key", keyHash: hashOf(key), madeAt: scope.now },
    });
    await note(tx, scope, { type: "captions.key-made", sessionId });
    return { key };
  });

/** Link or key opens nothing any more. Twice changes nothing. @throws 404 for all but the host */
export const withdrawAccess = (scope: Scope, sessionId: string, kind: AccessKind) =>
  transact(async (tx) => {
    await lockHosted(tx, scope, sessionId);
    const { count } = await withdrawThose(tx, scope, sessionId, kind);
    if (count > 0) await note(tx, scope, { type: `captions.${kind}-withdrawn`, sessionId });
  });

const withdrawThose = (tx: Tx, { now }: Scope, sessionId: string, kind: AccessKind) =>
  tx.captionAccess.updateMany({
    where: { sessionId, kind, withdrawnAt: null },
    data: { withdrawnAt: now },
  });

async function note(tx: Tx, scope: Scope, fact: Omit<CaptionFact, "associationId">) {
  await record<CaptionFact>(tx, { ...fact, associationId: scope.association.id }, scope);
  await afterCommit(tx, async () => hourChanged(fact.sessionId));
}

const select = {
  ...{ id: true, kind: true, sessionId: true, withdrawnAt: true },
  session: {
    select: {
      ...{ id: true, hostId: true, title: true, language: true, zone: true },
      ...{ startsAt: true, endsAt: true, cancelledAt: true },
      room: { select: { closedAt: true } },
    },
  },
} as const;

/** What a captioner's link opens. @throws 404 for one that is wrong or was withdrawn */
export async function accessBehindLink(token: string) {
  const access = await db.captionAccess.findFirst({
    where: { id: tokenId(token), kind: "link", withdrawnAt: null },
    select,
  });
  return orNotFound(access && isTokenOf(token, "captions", access.id, 0) ? access : null);
}

export type CaptionAccess = Awaited<ReturnType<typeof accessBehindLink>>;

/** What a service's key opens, of this session alone; null for every other key. */
export const accessByKey = (sessionId: string, key: string): Promise<CaptionAccess | null> =>
  db.captionAccess.findFirst({
    where: { sessionId, kind: "key", keyHash: hashOf(key), withdrawnAt: null },
    select,
  });

/** A key is drawn, not chosen: 256 bits need no slow hash. */
const hashOf = (key: string) => createHash("sha256").update(key).digest("hex");
