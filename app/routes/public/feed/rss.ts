import type { LoaderFunctionArgs } from "@remix-run/node";
import { readerOf } from "#app/features/identity/scope.server.ts";
import { rssOf } from "#app/features/programme/feed.ts";
import { findFeed } from "#app/features/programme/feed-queries.server.ts";
import { lastingOfFeed } from "#app/features/programme/lasting.server.ts";
import { filtersIn } from "#app/features/programme/programme-address.ts";
import { publicFile } from "#app/platform/conditional.server.ts";
import { mayKeep } from "#app/platform/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const reader = await readerOf(request, params);
  const filters = filtersIn(new URL(request.url));
  mayKeep(context, lastingOfFeed(reader, filters));
  const feed = await findFeed(reader, filters, "rss");
  return publicFile(request, rssOf(feed), { type: "application/rss+xml; charset=utf-8" });
}
