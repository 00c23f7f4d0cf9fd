import { m } from "#app/generated/paraglide/messages.js";
import type { MomentKind, MomentShown } from "./moments.ts";
import type { TimesProblem } from "./move-form.ts";

/** What to do about a start or an end that was typed. */
export const timesProblemText: Record<TimesProblem, () => string> = {
  "start-missing": m.office_start_missing,
  "day-impossible": m.office_day_impossible,
  "end-missing": m.office_end_missing,
  "end-before-start": m.office_end_before_start,
  "too-long": m.office_too_long,
};

/** What a moment is called beside its old and its new time. */
export const momentText: Record<MomentKind, (shown: MomentShown) => string> = {
  publication: () => m.moments_publication(),
  release: ({ name, count }) => m.moments_release({ name: name ?? "", count }),
  "open-to-all": () => m.moments_open_to_all(),
  offer: ({ count }) => m.moments_offer({ count }),
  brought: () => m.moments_open_to_all(),
};

/** What happens where a moment would lie in the past. */
export const dueText: Record<MomentKind, () => string> = {
  publication: m.moments_publication_past,
  release: m.moments_release_due,
  "open-to-all": m.moments_open_due,
  offer: m.moments_offer_due,
  brought: m.moments_open_due,
};
