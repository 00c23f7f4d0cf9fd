import { currentTime } from "#app/platform/clock.server.ts";
import { publishDue } from "./publish-due.server.ts";

/** Sessions that publish themselves. @returns whether there were any. */
export const publishInTime = async () => (await publishDue({ now: await currentTime() })) > 0;
