import { type ActionFunctionArgs, redirect } from "@remix-run/node";
import { requireTakingAway } from "#app/features/identity/staff-scope.server.ts";
import { exportPeople } from "#app/features/people/export-people.server.ts";
import { nameOfFile } from "#app/features/people/file-name.server.ts";
import { queryOf, readFilter } from "#app/features/people/people.ts";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { notFound, requireOwnOrigin } from "#app/platform/http.server.ts";
import { sheetResponse } from "#app/platform/sheet.server.ts";

/** The list of the address as a file. A POST, because it leaves a line in the journal. */
export async function action({ request, params }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const scope = await requireTakingAway(request, params, "names");
  const format = (await sentForm(request)).get("format");
  if (format !== "csv" && format !== "xlsx") throw notFound();
  const filter = readFilter(new URL(request.url).searchParams);
  const sheet = await exportPeople(scope, filter, format);
  if (!sheet)
    return redirect(pathsIn(scope.locale).people(scope.association.slug, queryOf(filter)), 303);
  return sheetResponse(sheet, format, await nameOfFile(scope, filter.session));
}

export const loader = () => {
  throw notFound();
};
