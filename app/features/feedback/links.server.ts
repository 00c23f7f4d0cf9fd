import { scopeBehindLink } from "#app/features/identity/scope.server.ts";
import { db, type Tx } from "#app/platform/db.server.ts";
import { notFound, orNotFound, param } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { isTokenOf, tokenFor, tokenId } from "#app/platform/secrets.server.ts";
import { isOpenUntil, type LinkState } from "./feedback.ts";

const purpose = "feedback";

type Seat = { id: string; sessionId: string };

/** The tokens of the links by which these say how it was, by registration; asked again they are the same. */
export async function feedbackTokens(tx: Tx, seats: Seat[]): Promise<Map<string, string>> {
  if (seats.length === 0) return new Map();
  await tx.feedbackToken.createMany({
    data: seats.map(({ id: registrationId, sessionId }) => ({
      ...{ id: newId(), registrationId, sessionId },
    })),
    skipDuplicates: true,
  });
  const rows = await tx.feedbackToken.findMany({
    where: { registrationId: { in: seats.map(({ id }) => id) } },
    select: { id: true, registrationId: true },
  });
  return new Map(rows.map(({ id, registrationId }) => [registrationId, tokenFor(purpose, id, 0)]));
}

/** What stands behind a link from the mail, in the name of the association that wrote it. @throws 404 */
export async function requireFeedback(
  request: Request,
  params: Record<string, string | undefined>,
) {
  const token = param(params, "token");
  const id = tokenId(token);
  if (!isTokenOf(token, purpose, id, 0)) throw notFound();
  const { registration, session, spent } = orNotFound(
    await db.feedbackToken.findUnique({
      where: { id },
      select: {
        spent: true,
        session: { select: { id: true, title: true, startsAt: true, endsAt: true, zone: true } },
        registration: { select: { throughId: true, status: true, erasedAt: true } },
      },
    }),
  );
  const scope = await scopeBehindLink(request, registration.throughId, { kind: "visitor" });
  const isSeat = registration.status === "seated" && !registration.erasedAt;
  const isInTime = scope.now < isOpenUntil(session.endsAt);
  const state: LinkState = !isSeat || !isInTime ? "over" : spent ? "spent" : "open";
  return { id, scope, session, state };
}

export type Behind = Awaited<ReturnType<typeof requireFeedback>>;
