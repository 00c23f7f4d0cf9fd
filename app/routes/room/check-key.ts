import type { ActionFunctionArgs } from "@remix-run/node";
import { openCheck } from "#app/features/checks/open-check.server.ts";
import { type Delivered, notFound, requireOwnOrigin } from "#app/platform/http.server.ts";

export const loader = notFound;

/** The key to a room of one's own for a check; it opens no session's. */
export async function action({ request, context }: ActionFunctionArgs) {
  requireOwnOrigin(request);
  const opened = await openCheck((context as Delivered).clientIp);
  const status = opened.ok ? 200 : opened.refusal === "too-often" ? 429 : 409;
  return Response.json(opened, { status, headers: { "Cache-Control": "no-store" } });
}
