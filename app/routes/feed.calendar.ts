import type { LoaderFunctionArgs } from "@remix-run/node";
import { readerOf } from "#app/features/identity/scope.server.ts";
import { findCalendar } from "#app/features/sessions/feed-queries.server.ts";
import { filtersIn } from "#app/features/sessions/programme-address.ts";
import { publicFile } from "#app/platform/conditional.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const reader = await readerOf(request, params);
  const calendar = await findCalendar(reader, filtersIn(new URL(request.url)));
  return publicFile(request, calendar, { type: "text/calendar; charset=utf-8; method=PUBLISH" });
}
