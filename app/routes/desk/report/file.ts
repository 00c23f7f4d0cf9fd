import type { ActionFunctionArgs } from "@remix-run/node";
import { requireTakingAway } from "#app/features/identity/staff-scope.server.ts";
import { exportReport } from "#app/features/insights/export-report.server.ts";
import { reportFormats } from "#app/features/insights/insights.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { notFound, orNotFound, param, requireOwnOrigin } from "#app/platform/http.server.ts";

/** The report of a session as a file. A POST, because it leaves a line in the journal. */
export async function action({ request, params }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const scope = await requireTakingAway(request, params, "names");
  const asked = (await sentForm(request)).get("format");
  const format = orNotFound(reportFormats.find((each) => each === asked));
  return exportReport(scope, param(params, "sessionId"), format);
}

export const loader = () => {
  throw notFound();
};
