import { currentTime } from "#app/platform/clock.server.ts";
import { offerDueSecondDates } from "./offer-due-second-dates.server.ts";
import { settleDue } from "./settle-due.server.ts";

/** Contingents, offers and what the night left free; there is no hurry between two looks. */
export const settleSeats = async () => {
  await settleDue({ now: await currentTime() });
  return false;
};

/** Second dates that were published and whose first date's waiting list has not been told. */
export const offerSecondDates = async () => {
  await offerDueSecondDates({ now: await currentTime() });
  return false;
};
