import type { LoaderFunctionArgs } from "@remix-run/node";
import { directoryFeed } from "#app/features/directory/feed.server.ts";
import { lastingOfDirectory } from "#app/features/directory/reader.server.ts";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { publicFile } from "#app/platform/conditional.server.ts";
import { mayKeep } from "#app/platform/http.server.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  mayKeep(context, lastingOfDirectory(scope));
  const feed = await directoryFeed(scope);
  return publicFile(request, feed, { type: "application/rss+xml; charset=utf-8" });
}
