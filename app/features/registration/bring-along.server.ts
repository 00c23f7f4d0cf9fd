import { normalisedAddress } from "#app/features/identity/address.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import type { Further } from "./further.ts";
import type { Origin, Origins } from "./origins.server.ts";
import { registerFrom } from "./register.server.ts";
import type { Place, RegistrationForm } from "./registration.ts";

type First = {
  registrationId: string | null;
  form: RegistrationForm;
  place: Place;
  mustConfirm: boolean;
};

/** How it went for each, in the order of the form; null: the session closed meanwhile. */
export type BroughtAlong = { name: string; place: Place | null }[];

/**
 * Signs up further people of the first one's company, one after the other: who still fits is seated, the
 * others wait, and a place one of them cannot have takes none from the rest. Consents and question stay the
 * first person's. Whoever shares its address is brought along by its row.
 */
export async function bringAlong(
  scope: Scope,
  session: Origins["session"],
  origin: Origin,
  { registrationId, form, place: first, mustConfirm }: First,
  people: Further[],
): Promise<BroughtAlong> {
  const { company, postcode, outsideGermany, district } = form;
  const common = {
    company,
    postcode,
    outsideGermany,
    district,
    contact: false,
    passOnToHost: false,
  };
  const address = normalisedAddress(form.email);
  const brought: BroughtAlong = [];
  let last = first;
  for (const person of people) {
    const broughtById = normalisedAddress(person.email) === address ? registrationId : null;
    const outcome = await registerFrom(
      scope,
      session,
      origin,
      { ...common, ...person },
      { broughtById, mustConfirm },
    );
    const place = outcome.ok ? behind(last, outcome.place) : null;
    if (place) last = place;
    brought.push({ name: person.name, place });
  }
  return brought;
}

/** Nobody of one form stands where another of it does, also behind an address that took no place. */
const behind = (before: Place, place: Place): Place =>
  before.status === "waiting" && place.status === "waiting"
    ? { status: "waiting", position: Math.max(place.position, before.position + 1) }
    : place;
