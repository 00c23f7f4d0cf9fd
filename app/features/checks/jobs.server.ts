import { realTime } from "#app/platform/clock.server.ts";
import { endOldProbes } from "#app/platform/livekit.server.ts";

/** Rooms of checks that a stopped process has left behind. */
export const endProbes = () => endOldProbes(realTime());
