import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireTakingAway } from "#app/features/identity/staff-scope.server.ts";
import { exportMembers } from "#app/features/memberlists/export-members.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { notFound, requireOwnOrigin } from "#app/platform/http.server.ts";
import { asFileName, sheetResponse } from "#app/platform/sheet.server.ts";
import { dayKey } from "#app/ui/when.ts";

/** The association's own members as a file. A POST, because it leaves a line in the journal. */
export async function action({ request, params }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const scope = await requireTakingAway(request, params, "names");
  const asked = new URL(request.url).searchParams.get("format");
  const format = asked ?? (await sentForm(request)).get("format");
  if (format !== "csv" && format !== "xlsx") throw notFound();
  const sheet = await exportMembers(scope, format);
  const { slug, zone, shortName } = scope.association;
  if (!sheet) return redirect(pathsIn(scope.locale).memberLists(slug), 303);
  const name = asFileName(`${m.memberlists_sheet()} ${shortName} ${dayKey(scope.now, zone)}`);
  return sheetResponse(sheet, format, name);
}

export const loader = () => {
  throw notFound();
};
