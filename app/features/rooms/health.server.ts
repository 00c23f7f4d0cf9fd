import { livekitHealth } from "#app/platform/livekit.server.ts";

/** How the room server is: ok, unreachable, or none configured. */
export const roomHealth = () => livekitHealth();
