import type { Scope } from "#app/features/identity/scope.ts";
import { actForColleague } from "#app/features/places/colleagues.server.ts";
import { confirmConsent } from "#app/features/registration/consent.server.ts";
import type { PlaceDone } from "#app/features/registration/place-done.ts";
import type { Refusal } from "#app/features/registration/registration.ts";
import { acceptOffer } from "#app/features/seats/accept-offer.server.ts";
import { takeBackConsent } from "./take-back.server.ts";

type Outcome = { ok: true; done: "" | PlaceDone } | { ok: false; refusal: Refusal };

/** The buttons of a place's own page: a consent confirmed or taken back, or the offered seat taken. */
export async function actOnPlace(scope: Scope, id: string, sent: FormData): Promise<Outcome> {
  const consent = String(sent.get("consent") ?? "");
  switch (sent.get("intent")) {
    case "confirm":
      await confirmConsent(scope, { id }, consent);
      return { ok: true, done: "bestaetigt" };
    case "take-back":
      await takeBackConsent(scope, { id }, consent);
      return { ok: true, done: "zurueckgenommen" };
    case "colleague-resend":
    case "colleague-withdraw": {
      const act = sent.get("intent") === "colleague-resend" ? "resend" : "withdraw";
      const outcome = await actForColleague(scope, id, String(sent.get("person") ?? ""), act);
      return outcome.ok ? { ok: true, done: act === "resend" ? "nochmals" : "frei" } : outcome;
    }
    default: {
      const accepted = await acceptOffer(scope, id);
      return accepted.ok ? { ok: true, done: "" } : accepted;
    }
  }
}
