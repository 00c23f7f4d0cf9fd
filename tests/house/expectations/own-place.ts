import { bringColleague } from "#app/features/places/bring-colleague.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import {
  askAddressChange,
  confirmAddressChange,
} from "#app/features/registration/change-address.server.ts";
import { correctAddress } from "#app/features/registration/correct-address.server.ts";
import { correctDetails } from "#app/features/registration/correct-details.server.ts";
import { correctDistrict } from "#app/features/registration/correct-district.server.ts";
import { changeByForm } from "#app/features/registration/details-by-form.server.ts";
import { followUp } from "#app/features/registration/follow-up.server.ts";
import {
  furtherConsents,
  offeredConsents,
} from "#app/features/registration/further-consents.server.ts";
import { mendAddress } from "#app/features/registration/mend-address.server.ts";
import { getOutcomePage } from "#app/features/registration/outcome-page.server.ts";
import { enter } from "#app/features/rooms/enter.server.ts";
import { getDoor, getRoomFacts } from "#app/features/rooms/queries.server.ts";
import { acceptOffer } from "#app/features/seats/accept-offer.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { later } from "#tests/support/cast.ts";
import { byLink, ip, outcomeOf, sent, someone, through, visitor } from "./places.ts";
import type { Line } from "./world.ts";

const asksForItself = {
  own: "ok",
  partner: "ok",
  foreign: "ok",
  because: "It asks on behalf of the association that the scope names, and of no other.",
};

/** What is done from one's own place, on the page after signing up, and at the door. */
export const stepsFromPlace: Record<string, Line> = {
  "seats/accept-offer: acceptOffer": {
    call: async (scope, world) => acceptOffer(scope, (await world.seat()).id),
    own: "offer-over",
    partner: "404",
    foreign: "404",
  },
  "places/bring-colleague: bringColleague": {
    call: async (scope, world) => bringColleague(scope, (await world.seat()).id, someone(), ip),
    ...through,
  },
  "registration/correct-address: correctAddress": {
    call: async (scope, world) => correctAddress(scope, (await world.seat()).id, someone().email),
    ...through,
  },
  "registration/change-address: askAddressChange": {
    call: async (scope, world) => askAddressChange(scope, (await world.seat()).id, someone().email),
    ...through,
  },
  "registration/change-address: confirmAddressChange": {
    call: async (scope, world) => {
      const { id: registrationId } = await world.seat();
      const { email } = someone();
      const times = { askedAt: scope.now, expiresAt: later(scope.now, 60) };
      const change = { id: newShortId(), registrationId, email, address: email, ...times };
      await db.addressChange.create({ data: change });
      return confirmAddressChange(scope, change.id);
    },
    ...through,
  },
  "registration/details-by-form: changeByForm": {
    call: async (scope, world) => {
      const form = sent({ name: "Anna", company: "Blum", email: someone().email });
      const answer = await changeByForm(scope, (await world.seat()).id, form);
      return "done" in answer ? "ok" : "no";
    },
    ...through,
  },
  "registration/correct-details: correctDetails": {
    call: async (scope, world) => correctDetails(scope, (await world.seat()).id, someone()),
    own: "ok",
    partner: "already-withdrawn",
    foreign: "already-withdrawn",
    because: "The same answer as for a place that is gone.",
  },
  "registration/correct-district: correctDistrict": {
    call: async (scope, world) => {
      await correctDistrict(scope, (await world.seat()).id, null);
      return "ok";
    },
    ...through,
  },
  "places/withdraw: withdraw": {
    call: async (scope, world) => withdraw(scope, (await world.seat()).id),
    ...through,
  },
  "registration/follow-up: followUp": {
    call: async (scope, world) =>
      followUp(scope, await outcomeOf(world), sent({ intent: "district" }), ip),
    ...through,
  },
  "registration/mend-address: mendAddress": {
    call: async (scope, world) =>
      mendAddress(scope, await outcomeOf(world), sent({ email: someone().email }), ip),
    ...through,
  },
  "registration/further-consents: furtherConsents": {
    call: async (scope, world) => {
      const [offer] = await furtherConsents(scope, await outcomeOf(world));
      return offer?.recipientId === scope.association.id ? "ok" : "another's";
    },
    ...asksForItself,
  },
  "registration/further-consents: offeredConsents": {
    call: async (scope, world) => {
      const [offer] = await offeredConsents(scope, await outcomeOf(world));
      return offer?.name === scope.association.name ? "ok" : "another's";
    },
    ...asksForItself,
  },
  "registration/outcome-page: getOutcomePage": {
    call: async (scope, world) => {
      const page = await getOutcomePage(scope, await outcomeOf(world), new URLSearchParams());
      return page.offered[0]?.name === scope.association.name ? "ok" : "another's";
    },
    ...asksForItself,
  },
  "rooms/enter: enter": {
    call: async (scope, world) => enter(scope, await visitor(world)),
    own: "early",
    partner: "early",
    foreign: "early",
    because: byLink,
  },
  "rooms/queries: getDoor": {
    call: async (scope, world) => getDoor(scope, await visitor(world)),
    own: "guest shared",
    partner: "guest shared",
    foreign: "guest shared",
    because: byLink,
  },
  "rooms/queries: getRoomFacts": {
    call: async (scope, world) => getRoomFacts(scope, await visitor(world)),
    own: "shared",
    partner: "shared",
    foreign: "shared",
    because: byLink,
  },
};
