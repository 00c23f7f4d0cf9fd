import { ownDataBehind } from "#app/features/identity/own-data-links.server.ts";
import { openScope } from "#app/features/identity/scope.server.ts";
import { param } from "#app/platform/http.server.ts";

/** Who reads the mails of an address, for fifteen minutes; `own` is null once the link is over. */
export async function behindLink(request: Request, params: Record<string, string | undefined>) {
  const scope = await openScope(request);
  const token = param(params, "token");
  const own = await ownDataBehind(scope, token);
  return { scope, token, own };
}
