import { sealedCookie } from "#app/platform/cookies.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { BroughtAlong } from "./bring-along.server.ts";
import type { Place, Purpose, RegistrationForm } from "./registration.ts";

/** Ten minutes in the same browser. */
const lifetime = 600;

/**
 * What the outcome page knows: only what was answered and typed, the same for a new address and a
 * known one. `registrationId` is null where no row was made.
 */
export type SignUpOutcome = {
  sessionId: string;
  registrationId: string | null;
  place: Place;
  at: string;
  corrections: number;
  /** Of the pass that this form may be given (room passes); another one for another address. */
  passId?: string;
  /** The boxes of the outcome page, once its form was sent. */
  ticked?: Purpose[];
  form: RegistrationForm;
  /** How it went for the others of the same form, each with a name that may be shortened. */
  further?: BroughtAlong;
};

const noRow = " ".repeat(newId().length);

const cookie = sealedCookie<SignUpOutcome>("anmeldung", lifetime);

/**
 * Set-Cookie for the sent form; the question has been stored and does not travel. An absent id takes as
 * much room as one, so that the cookie's length does not tell that there is none.
 */
export const keepOutcome = ({ registrationId, form, ...outcome }: SignUpOutcome) =>
  cookie.write({
    ...outcome,
    registrationId: registrationId ?? noRow,
    form: { ...form, question: undefined },
  });

/** The outcome of this browser's last sign-up to this session, or null after ten minutes. */
export async function outcomeOf(request: Request, sessionId: string, now: Date) {
  const outcome = await cookie.read(request);
  if (outcome?.sessionId !== sessionId) return null;
  if (now.getTime() - Date.parse(outcome.at) > lifetime * 1000) return null;
  return outcome.registrationId === noRow ? { ...outcome, registrationId: null } : outcome;
}
