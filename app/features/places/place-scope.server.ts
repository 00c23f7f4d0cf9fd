import { scopeBehindLink } from "#app/features/identity/scope.server.ts";
import { registrationByPlaceToken } from "#app/features/registration/links.server.ts";
import { withOwnContact } from "#app/features/sessions/contacts.server.ts";
import { orNotFound, param } from "#app/platform/http.server.ts";

/** The scope of a page behind a place link: the guest's own, in the association they came through. */
export async function requirePlace(request: Request, params: Record<string, string | undefined>) {
  const token = param(params, "token");
  const { id, throughId, sessionId } = orNotFound(await registrationByPlaceToken(token));
  const scope = await scopeBehindLink(request, throughId, { kind: "guest", registrationId: id });
  return { token, registrationId: id, scope: await withOwnContact(scope, sessionId) };
}
