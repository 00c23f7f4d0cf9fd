import type { ActionFunctionArgs } from "@remix-run/node";
import { openScope } from "#app/features/identity/scope.server.ts";
import {
  heedsResend,
  largestWebhook,
  receiveResendWebhook,
} from "#app/features/returns/receive-resend-webhook.server.ts";
import { textUpTo } from "#app/platform/body.server.ts";
import { notFound } from "#app/platform/http.server.ts";

export const loader = notFound;

/** Worked on before the answer: Resend comes again after anything but 2xx. Without a secret it is not there. */
export async function action({ request }: ActionFunctionArgs) {
  if (!heedsResend) return notFound();
  const raw = await textUpTo(request, largestWebhook);
  if (raw === null) return new Response(null, { status: 413 });
  const header = (name: string) => request.headers.get(`svix-${name}`) ?? "";
  const received = await receiveResendWebhook(await openScope(request), raw, {
    id: header("id"),
    timestamp: header("timestamp"),
    signature: header("signature"),
  });
  return new Response(null, { status: received.ok ? 200 : 401 });
}
