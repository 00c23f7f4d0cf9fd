import { currentTime } from "#app/platform/clock.server.ts";
import { offerDueSecondDates } from "./offer-due-second-dates.server.ts";
import { giveSeatsDue } from "./seats-due.server.ts";

/** Contingents, offers and what the night left free; there is no hurry between two looks. */
export const lookAfterSeats = async () => {
  await giveSeatsDue({ now: await currentTime() });
  return false;
};

/** Second dates that were published and whose first date's waiting list has not been told. */
export const offerSecondDates = async () => {
  await offerDueSecondDates({ now: await currentTime() });
  return false;
};
