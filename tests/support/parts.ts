import { existsSync } from "node:fs";
import { join } from "node:path";
import { livekitCache, onPath } from "#app/server/go.mjs";

/** Debian's browser; tests/support/run.mjs brings it where it may. */
export const chromium = "/usr/bin/chromium";
export const hasBrowser = existsSync(chromium);

/** On the PATH, or where tests/support/run.mjs keeps the one it built. */
export const hasLiveKit =
  onPath("livekit-server") !== undefined || existsSync(join(livekitCache, "livekit-server"));
