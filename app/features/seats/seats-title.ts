import { m } from "#app/generated/paraglide/messages.js";
import type { SeatsWish } from "./read-seats.ts";

/** The question that a wish for other seats is asked back with, its button, and what it sends. */
export function seatsQuestion(
  wish: SeatsWish,
  name: string,
  until: string,
): { title: string; button: string } {
  if (wish.kind === "limit")
    return {
      title: m.office_seats_question({ count: wish.seats }),
      button: m.office_seats_set({ count: wish.seats }),
    };
  if (wish.kind === "keep")
    return {
      title: m.office_contingent_question({ count: wish.seats, name, until }),
      button: m.office_contingent_keep(),
    };
  return { title: m.office_release_question({ name }), button: m.office_contingent_release() };
}
