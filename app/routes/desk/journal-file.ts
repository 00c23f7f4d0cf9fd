import type { LoaderFunctionArgs } from "@remix-run/node";
import { requireTakingAway } from "#app/features/identity/staff-scope.server.ts";
import { readJournalFilter } from "#app/features/journal/filter.ts";
import { journalSheet } from "#app/features/journal/queries.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { asFileName, sheetResponse } from "#app/platform/sheet.server.ts";
import { dayKey } from "#app/ui/when.ts";

/** The journal of the address as CSV. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireTakingAway(request, params, "plan");
  const filter = readJournalFilter(new URL(request.url).searchParams);
  const { shortName, zone } = scope.association;
  const name = asFileName(`${m.journal_title()} ${shortName} ${dayKey(scope.now, zone)}`);
  return sheetResponse(await journalSheet(scope, filter), "csv", name);
}
