import { mailHealth } from "#app/features/notifications/queries.server.ts";
import { roomHealth } from "#app/features/rooms/health.server.ts";
import { groundHealth } from "#app/platform/health.server.ts";

/** 200 while the house can serve its pages; worker, mail and LiveKit are told beside it. */
export async function loader() {
  const ground = await groundHealth();
  const ok = ground.database === "ok";
  const mail = ok ? await mailHealth() : null;
  const livekit = await roomHealth();
  return Response.json(
    { ok, ...ground, mail, livekit },
    { status: ok ? 200 : 503, headers: { "Cache-Control": "no-store" } },
  );
}
