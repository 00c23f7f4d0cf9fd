import { currentTime } from "#app/platform/clock.server.ts";
import { lookAfterTapings as lookAfter } from "./look-after.server.ts";
import { processEgressWebhooks as process } from "./note-egress.server.ts";
import { reconcileFiles } from "./reconcile-files.server.ts";

/** Every few seconds: what has to end ends, and who came up without a yes is held back. */
export async function lookAfterTapings(): Promise<boolean> {
  await lookAfter({ now: await currentTime() });
  return false;
}

/** Once a minute: what was stored of egress and not worked on, and what egress itself has. */
export async function lookAfterFiles() {
  while ((await process({ now: await currentTime() })) > 0);
  await reconcileFiles({ now: await currentTime() });
}

/** Right after a webhook. */
export const processEgressWebhooks = async () => process({ now: await currentTime() });
