import { currentTime } from "#app/platform/clock.server.ts";
import { processWebhooks } from "./process-webhooks.server.ts";
import { reconcileAttendance as reconcile } from "./reconcile-attendance.server.ts";

/** Safety net: webhooks that were stored, but not worked on. */
export async function processRoomWebhooks() {
  while ((await processWebhooks({ now: await currentTime() })) > 0);
}

/** Once a minute. */
export const reconcileAttendance = async () => reconcile({ now: await currentTime() });
