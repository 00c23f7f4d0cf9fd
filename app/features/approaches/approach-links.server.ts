import { scopeBehindLink } from "#app/features/identity/scope.server.ts";
import { db } from "#app/platform/db.server.ts";
import { notFound, orNotFound, param } from "#app/platform/http.server.ts";
import { isTokenOf, tokenFor, tokenId } from "#app/platform/secrets.server.ts";
import type { Side } from "./approaches.ts";

const purpose = "approach";

/** The link of one side: of who has written, or of a person of the company that was written to. */
export const approachToken = (approachId: string, personId?: string) =>
  tokenFor(purpose, personId ? `${approachId}~${personId}` : approachId, 0);

/**
 * The approach behind a link, with the side that holds it: a person of the company as long as they act for it.
 * @throws 404, also for what its writer has not confirmed in its day
 */
export async function requireApproach(
  request: Request,
  params: Record<string, string | undefined>,
) {
  const token = param(params, "token");
  const id = tokenId(token);
  if (!isTokenOf(token, purpose, id, 0)) throw notFound();
  const [approachId = "", personId] = id.split("~");
  const approach = orNotFound(
    await db.approach.findUnique({ where: { id: approachId }, include: { to: true } }),
  );
  const scope = await scopeBehindLink(request, approach.throughId, { kind: "visitor" });
  if (approach.claimUntil && (personId || approach.claimUntil <= scope.now)) throw notFound();
  const side: Side = personId ? "company" : "writer";
  const person = personId ? await actingFor(approach.companyId, personId) : null;
  return { token, approach, side, person, scope };
}

const actingFor = async (companyId: string, personId: string) =>
  orNotFound(
    await db.person.findFirst({
      where: { id: personId, representations: { some: { companyId, until: null } } },
      select: { id: true, name: true, email: true },
    }),
  );

export type Held = Awaited<ReturnType<typeof requireApproach>>;
