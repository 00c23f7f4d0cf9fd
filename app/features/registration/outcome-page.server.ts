import { findDistrict, findDistricts } from "#app/features/identity/districts.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { findFreeDates } from "#app/features/programme/free-dates.server.ts";
import { offeredConsents } from "./further-consents.server.ts";
import { mostCorrections } from "./mend-address.server.ts";
import type { SignUpOutcome } from "./outcome.server.ts";

/** What came of a form and what may still be said; `search` is that of the page's address. */
export async function getOutcomePage(
  scope: Scope,
  outcome: SignUpOutcome,
  search: URLSearchParams,
) {
  const { place, form, corrections, further = [], sessionId } = outcome;
  const [offered, district, districts, free] = await Promise.all([
    offeredConsents(scope, outcome),
    form.district ? findDistrict(form.district) : null,
    search.get("aendern") === "kreis" ? findDistricts() : null,
    place.status === "waiting" ? findFreeDates(scope, sessionId) : [],
  ]);
  return {
    ...{ place, further, offered, district, districts, free },
    email: form.email,
    mayCorrect: corrections < mostCorrections,
    done: search.get("ok"),
  };
}
