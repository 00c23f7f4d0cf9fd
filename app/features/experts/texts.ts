import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { dateWords } from "#app/ui/moments.ts";
import type { Refusal } from "./experts.ts";
import type { RequestState } from "./lending.ts";

/** Why something was declined, and where it helps, what to do instead. */
export const refusalText: Record<Refusal, () => string> = {
  "expert-not-free": m.experts_refusal_not_free,
  "expert-not-lent": m.experts_refusal_not_lent,
  "own-expert": m.experts_refusal_own,
  "other-device": m.experts_refusal_other_device,
  "lent-already": m.experts_refusal_lent_already,
  "expert-pauses": m.experts_refusal_pauses,
  "not-a-partner": m.experts_refusal_not_a_partner,
  "request-answered": m.experts_refusal_answered,
  "request-over": m.experts_refusal_over,
};

/** How a request of one's own went. */
export const requestText: Record<RequestState, (inputs: { date: string }) => string> = {
  open: m.experts_request_open,
  granted: m.experts_request_granted,
  declined: m.experts_request_declined,
  revoked: m.experts_request_revoked,
  over: m.experts_request_over,
};

/** "3,5 Std." */
export const hoursWords = (hours: number) =>
  m.experts_hours({
    hours: new Intl.NumberFormat(getLocale(), { maximumFractionDigits: 1 }).format(hours),
  });

/** "22. November 2026" */
export const dayWords = (date: Date, zone: string) => dateWords(date, zone, getLocale());

/** How a request went, for who was asked. */
export const answeredText: Record<Exclude<RequestState, "open">, () => string> = {
  granted: m.experts_answered_granted,
  declined: m.experts_answered_declined,
  revoked: m.experts_answered_revoked,
  over: m.experts_answered_over,
};
