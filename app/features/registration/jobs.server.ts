import { currentTime } from "#app/platform/clock.server.ts";
import { deleteUnverified } from "./delete-unverified.server.ts";

/** A row that nobody ever acted on goes one day after its session. */
export const deleteUnverifiedJob = async () => {
  await deleteUnverified({ now: await currentTime() });
};
