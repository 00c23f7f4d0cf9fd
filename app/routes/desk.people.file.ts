import type { ActionFunctionArgs } from "@remix-run/node";
import { requireTakingAway } from "#app/features/identity/staff-scope.server.ts";
import { exportPeople } from "#app/features/people/export-people.server.ts";
import { readFilter } from "#app/features/people/people.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { notFound, requireOwnOrigin } from "#app/platform/http.server.ts";
import { sheetResponse } from "#app/platform/sheet.server.ts";
import { dayKey } from "#app/ui/when.ts";

/** The list of the address as a file. A POST, because it leaves a line in the journal. */
export async function action({ request, params }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const scope = await requireTakingAway(request, params, "names");
  const format = (await sentForm(request)).get("format");
  if (format !== "csv" && format !== "xlsx") throw notFound();
  const sheet = await exportPeople(scope, readFilter(new URL(request.url).searchParams), format);
  const { slug, zone } = scope.association;
  return sheetResponse(sheet, format, `teilnehmende-${slug}-${dayKey(scope.now, zone)}`);
}

export const loader = () => {
  throw notFound();
};
