import { scopeBehindLink } from "#app/features/identity/scope.server.ts";
import { currentTime } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { notFound, orNotFound, param } from "#app/platform/http.server.ts";
import { isTokenOf, tokenFor, tokenId } from "#app/platform/secrets.server.ts";

const purpose = "inquiry";

/** The link in the mails to who has asked the office. */
export const inquiryToken = ({ id }: { id: string }) => tokenFor(purpose, id, 0);

/** The inquiry behind a link of its mails, with the scope of who asked. @throws 404, also once its day is over */
export async function requireInquiry(request: Request, params: Record<string, string | undefined>) {
  const token = param(params, "token");
  const id = tokenId(token);
  if (!isTokenOf(token, purpose, id, 0)) throw notFound();
  const inquiry = orNotFound(await db.inquiry.findUnique({ where: { id } }));
  if (inquiry.claimUntil && inquiry.claimUntil <= (await currentTime())) throw notFound();
  const scope = await scopeBehindLink(request, inquiry.associationId, { kind: "visitor" });
  return { token, inquiry, scope };
}
