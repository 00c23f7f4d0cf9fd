import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { handOver } from "#app/features/attendance/certificate-pdf.server.ts";
import { requirePlace } from "#app/features/places/place-scope.server.ts";
import { pathsIn } from "#app/paths.ts";
import { notFound, requireOwnOrigin } from "#app/platform/http.server.ts";

/** One's own certificate as a file. A POST, because the first time issues it. */
export async function action({ request, params }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const { token, registrationId, scope } = await requirePlace(request, params);
  const outcome = await handOver(scope, registrationId);
  return outcome.ok ? outcome.response : redirect(pathsIn(scope.locale).place(token), 303);
}

export const loader = () => {
  throw notFound();
};
