import type { ActionFunctionArgs } from "@remix-run/node";
import { exportLedger } from "#app/features/attendance/export-ledger.server.ts";
import { readLedgerFilter } from "#app/features/attendance/ledger.ts";
import { requireTakingAway } from "#app/features/identity/staff-scope.server.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { notFound, param, requireOwnOrigin } from "#app/platform/http.server.ts";
import { sheetResponse } from "#app/platform/sheet.server.ts";

/** The list of the address as a file. A POST, because it leaves a line in the journal. */
export async function action({ request, params }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const scope = await requireTakingAway(request, params, "names");
  const format = (await sentForm(request)).get("format");
  if (format !== "csv" && format !== "xlsx") throw notFound();
  const filter = readLedgerFilter(new URL(request.url).searchParams);
  const { sheet, name } = await exportLedger(scope, param(params, "sessionId"), filter);
  return sheetResponse(sheet, format, name);
}

export const loader = () => {
  throw notFound();
};
