import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { handOver } from "#app/features/attendance/certificate-pdf.server.ts";
import { getAttendee } from "#app/features/attendance/ledger-queries.server.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { pathsIn } from "#app/paths.ts";
import { notFound, param, requireOwnOrigin } from "#app/platform/http.server.ts";

/** Somebody's certificate, from the desk. A POST, because the first time issues it. */
export async function action({ request, params }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const scope = await requireStaff(request, params, "plan");
  const [id, person] = [param(params, "sessionId"), param(params, "registrationId")];
  await getAttendee(scope, id, person);
  const outcome = await handOver(scope, person);
  if (outcome.ok) return outcome.response;
  const page = pathsIn(scope.locale).attendee(scope.association.slug, id, person);
  return redirect(`${page}?grund=${outcome.refusal}`, 303);
}

export const loader = () => {
  throw notFound();
};
