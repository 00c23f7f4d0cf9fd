import type { ActionFunctionArgs } from "@remix-run/node";
import { openScope } from "#app/features/identity/scope.server.ts";
import { processRoomWebhooks } from "#app/features/rooms/jobs.server.ts";
import { largestWebhook, receiveWebhook } from "#app/features/rooms/receive-webhook.server.ts";
import { processEgressWebhooks } from "#app/features/taping/jobs.server.ts";
import { aside } from "#app/platform/aside.server.ts";
import { textUpTo } from "#app/platform/body.server.ts";
import { notFound } from "#app/platform/http.server.ts";

export const loader = notFound;

/** Stored before the answer, worked on after it. */
export async function action({ request }: ActionFunctionArgs) {
  const raw = await textUpTo(request, largestWebhook);
  if (raw === null) return new Response(null, { status: 413 });
  const scope = await openScope(request);
  const received = await receiveWebhook(scope, raw, request.headers.get("Authorization"));
  if (!received.ok) return new Response(null, { status: 401 });
  if (received.stored) {
    aside("room.webhooks", processRoomWebhooks);
    aside("egress.webhooks", processEgressWebhooks);
  }
  return new Response(null, { status: 200 });
}
