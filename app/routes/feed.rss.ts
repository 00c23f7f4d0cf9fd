import type { LoaderFunctionArgs } from "@remix-run/node";
import { readerOf } from "#app/features/identity/scope.server.ts";
import { rssOf } from "#app/features/sessions/feed.ts";
import { findFeed } from "#app/features/sessions/feed-queries.server.ts";
import { filtersIn } from "#app/features/sessions/programme-address.ts";
import { publicFile } from "#app/platform/conditional.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const reader = await readerOf(request, params);
  const feed = await findFeed(reader, filtersIn(new URL(request.url)), "rss");
  return publicFile(request, rssOf(feed), { type: "application/rss+xml; charset=utf-8" });
}
