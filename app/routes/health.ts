import type { LoaderFunctionArgs } from "@remix-run/node";
import { openScope } from "#app/features/identity/scope.server.ts";
import { countBounced, mailHealth } from "#app/features/notifications/queries.server.ts";
import { roomHealth } from "#app/features/rooms/health.server.ts";
import { groundHealth } from "#app/platform/health.server.ts";

/** 200 while the house can serve its pages; worker, mail and LiveKit are told beside it. */
export async function loader({ request }: LoaderFunctionArgs) {
  const ground = await groundHealth();
  const ok = ground.database === "ok";
  const mail = ok ? { ...(await mailHealth()), bounced: await bouncedIn(request, 7) } : null;
  const livekit = await roomHealth();
  return Response.json(
    { ok, ...ground, mail, livekit },
    { status: ok ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}

const bouncedIn = async (request: Request, days: number) =>
  countBounced(await openScope(request), days);
