import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { logout } from "#app/features/identity/cookie-sessions.server.ts";
import { pathsIn } from "#app/paths.ts";
import { notFound, requireOwnOrigin } from "#app/platform/http.server.ts";
import { localeFor } from "#app/platform/i18n.server.ts";

export const loader = () => {
  throw notFound();
};

export async function action({ request }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const headers = await logout(request);
  return redirect(pathsIn(localeFor(request)).login(), { status: 303, headers });
}
