import { actForColleague, findColleagues } from "#app/features/places/colleagues.server.ts";
import { askAtPlace, getPlaceQuestions } from "#app/features/places/place-questions.server.ts";
import { getPlace } from "#app/features/places/queries.server.ts";
import { actOnPlace } from "#app/features/privacy/act-on-place.server.ts";
import { admit } from "#app/features/registration/admit.server.ts";
import { askForLink } from "#app/features/registration/ask-for-link.server.ts";
import { bringAlong } from "#app/features/registration/bring-along.server.ts";
import { entryToken } from "#app/features/registration/links.server.ts";
import { findOrigins } from "#app/features/registration/origins.server.ts";
import type { SignUpOutcome } from "#app/features/registration/outcome.server.ts";
import { getPlaceConsents } from "#app/features/registration/place-consents.server.ts";
import { register, registerFrom } from "#app/features/registration/register.server.ts";
import { answerAsIfNew } from "#app/features/registration/repeat.server.ts";
import { openedAt, signUp } from "#app/features/registration/sign-up.server.ts";
import { signUpByApi } from "#app/features/registration/sign-up-by-api.server.ts";
import { visitorBehind } from "#app/features/rooms/visitor.server.ts";
import { changeSeats } from "#app/features/seats/change-seats.server.ts";
import { keepSeats } from "#app/features/seats/keep-seats.server.ts";
import { placeOf } from "#app/features/seats/place.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import { later, theEveningBefore, theSessionStarts } from "#tests/support/cast.ts";
import { type Line, stranger, type World } from "./world.ts";

const shown = { own: "ok", partner: "ok", foreign: "404" };
const hosting = { own: "ok", partner: "404", foreign: "404" };
export const through = { own: "ok", partner: "404", foreign: "404" };
export const byLink =
  "Who holds the entry link enters; `scopeOfVisitor` takes the scope from its row.";
export const ip = "192.0.2.1";
const abroad = { ...stranger(), postcode: undefined, outsideGermany: true };
export const someone = () => ({ ...abroad, email: stranger().email });

/** What the outcome page knows of a sign-up to a session that both show. */
export async function outcomeOf(world: World): Promise<SignUpOutcome> {
  const { sessionId, id: registrationId } = await world.seat();
  const at = theEveningBefore.toISOString();
  return {
    sessionId,
    registrationId,
    place: { status: "seated" },
    at,
    corrections: 0,
    form: abroad,
  };
}

export const sent = (fields: Record<string, string>) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  return form;
};

export const visitor = async (world: World) => visitorBehind(entryToken(await world.seat()));

/** Signing up goes through who shows a session; a place belongs to its link; seats to the host. */
export const placeVerbs: Record<string, Line> = {
  "registration/admit: admit": {
    call: async (scope, world) => admit(scope, await world.shared(), someone(), ip),
    ...shown,
  },
  "registration/origins: findOrigins": {
    call: async (scope, world) => findOrigins(scope, await world.shared(), abroad),
    ...shown,
  },
  "registration/register: register": {
    call: async (scope, world) => register(scope, await world.shared(), someone()),
    ...shown,
  },
  "registration/register: registerFrom": {
    call: async (scope, world) => {
      const { session, origins } = await findOrigins(scope, await world.shared(), abroad);
      return registerFrom(scope, session, origins[0], someone());
    },
    ...shown,
  },
  "registration/sign-up: signUp": {
    call: async (scope, world) => {
      const { name, company, email } = someone();
      const opened = openedAt(later(theEveningBefore, -1));
      const form = sent({ name, company, email, opened, outsideGermany: "on" });
      return signUp(scope, await world.shared(), form, ip);
    },
    ...shown,
  },
  "registration/bring-along: bringAlong": {
    call: async (scope, world) => {
      const id = await world.shared();
      const form = someone();
      const { session, origins } = await findOrigins(scope, id, form);
      const seated = { status: "seated" } as const;
      const first = { registrationId: null, form, place: seated, mustConfirm: false };
      const { name, email } = someone();
      const [{ place } = {}] = await bringAlong(scope, session, origins[0], first, [
        { name, email },
      ]);
      return place?.status;
    },
    own: "seated",
    partner: "seated",
    foreign: "404",
  },
  "registration/sign-up-by-api: signUpByApi": {
    call: async (scope, world) => {
      const { name, company, email } = someone();
      const body = { association: scope.association.slug, name, company, email };
      const id = await world.shared();
      return (await signUpByApi(scope, id, { ...body, outsideGermany: true }, ip)).ok ? "ok" : "no";
    },
    ...shown,
  },
  "registration/repeat: answerAsIfNew": {
    call: async (scope, world) => {
      const { sessionId, address } = await world.seat();
      return answerAsIfNew(scope, sessionId, { address, mustConfirm: false });
    },
    own: "ok",
    partner: "ok",
    foreign: "ok",
    because: "Asked by `registerFrom` alone, for a session that `findOrigins` has found.",
  },
  "registration/ask-for-link: askForLink": {
    call: async (scope, world) => {
      const { sessionId, email } = await world.seat();
      return askForLink(scope, sessionId, email, ip);
    },
    ...shown,
  },
  "seats/change-seats: changeSeats": {
    call: async (scope, world) => changeSeats(scope, await world.shared(), 30),
    ...hosting,
  },
  "seats/keep-seats: keepSeats": {
    call: async (scope, world) =>
      keepSeats(scope, await world.shared(), {
        associationId: world.partner.id,
        ...{ seats: 2, releasesAt: later(theSessionStarts, -60) },
      }),
    ...hosting,
  },
  "places/queries: getPlace": {
    call: async (scope, world) => {
      const { id: registrationId } = await world.seat();
      return getPlace({ ...scope, actor: { kind: "guest", registrationId } });
    },
    own: "guest shared",
    partner: "404",
    foreign: "404",
  },
  "places/place-questions: getPlaceQuestions": {
    call: async (scope, world) => {
      const { id: registrationId } = await world.seat();
      return getPlaceQuestions({ ...scope, actor: { kind: "guest", registrationId } });
    },
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "places/place-questions: askAtPlace": {
    call: async (scope, world) => {
      const { id: registrationId } = await world.seat();
      const actor = { kind: "guest", registrationId } as const;
      return askAtPlace(
        { ...scope, actor },
        registrationId,
        sent({ intent: "ask", text: "Leak-question?" }),
      );
    },
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "seats/place: placeOf": {
    call: async (scope, world) => {
      const { id } = await world.seat();
      const where = placeOf(scope, id);
      return (await db.registration.findUnique({ where })) ? "ok" : null;
    },
    own: "ok",
    partner: "nothing",
    foreign: "nothing",
  },
  "places/colleagues: findColleagues": {
    call: async (scope, world) => {
      const { id, sessionId } = await world.seat();
      const brought = await world.seat();
      const data = { broughtById: id, sessionId: brought.sessionId ?? sessionId };
      await db.registration.update({ where: { id: brought.id }, data });
      return (await findColleagues(scope, id)).length === 1 ? "ok" : null;
    },
    own: "ok",
    partner: "nothing",
    foreign: "nothing",
  },
  "places/colleagues: actForColleague": {
    call: async (scope, world) => {
      const [first, brought] = [await world.seat(), await world.seat()];
      const data = { broughtById: first.id };
      await db.registration.update({ where: { id: brought.id }, data });
      return actForColleague(scope, first.id, brought.id, "withdraw");
    },
    own: "ok",
    partner: "404",
    foreign: "404",
  },
  "privacy/act-on-place: actOnPlace": {
    call: async (scope, world) => actOnPlace(scope, (await world.seat()).id, new FormData()),
    own: "offer-over",
    partner: "404",
    foreign: "404",
  },
  "registration/place-consents: getPlaceConsents": {
    call: async (scope, world) => {
      const { id } = await world.seat();
      const actor = { kind: "guest" as const, registrationId: id };
      const ticked = { purpose: "contact", recipientId: world.own.id, wording: "1" };
      await db.consent.create({
        data: {
          ...ticked,
          id: newShortId(),
          registrationId: id,
          subjectId: id,
          tickedAt: scope.now,
        },
      });
      const { consents } = await getPlaceConsents({ ...scope, actor });
      return consents.length > 0 ? "ok" : null;
    },
    own: "ok",
    partner: "nothing",
    foreign: "nothing",
  },
};
