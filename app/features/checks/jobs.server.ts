import { endOldProbes } from "#app/platform/livekit.server.ts";

/** Rooms of checks that a stopped process has left behind. */
export const endProbes = () => endOldProbes();
