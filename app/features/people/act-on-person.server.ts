import type { z } from "zod";
import type { Scope } from "#app/features/identity/scope.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { NoteForm, type OfficeRefusal, PersonForm } from "#app/features/registration/by-office.ts";
import { correctByOffice } from "#app/features/registration/correct-by-office.server.ts";
import { noteOn } from "#app/features/registration/note.server.ts";
import { resend } from "#app/features/registration/resend.server.ts";
import { acceptOffer } from "#app/features/seats/accept-offer.server.ts";
import { prefer } from "#app/features/seats/prefer.server.ts";
import { readForm } from "#app/platform/form-reply.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import type { DoneByOffice } from "./people.ts";
import { officeRefusalText } from "./texts.ts";

export type PersonReply = {
  intent: string;
  typed: Record<string, string>;
  problems: Record<string, string[]>;
  refusal: string | null;
};

type Answer = { ok: true; done: DoneByOffice } | { ok: false; status: number; reply: PersonReply };
type Outcome = { ok: true } | { ok: false; refusal: string };

/** One of the forms on a person's page. */
export async function actOnPerson(scope: Scope, id: string, sent: FormData): Promise<Answer> {
  const intent = String(sent.get("intent") ?? "");
  sent.delete("intent");
  switch (intent) {
    case "resend":
      return answer(intent, await resend(scope, id));
    case "release":
      return answer(intent, await withdraw(scope, id));
    case "accept":
      return answer(intent, await acceptOffer(scope, id));
    case "prefer":
      return answer(intent, await prefer(scope, id, { passing: Number(sent.get("passing")) }));
    case "note":
      return typedIn(intent, sent, NoteForm, async (form) => {
        await noteOn(scope, id, form);
        return { ok: true };
      });
    case "correct":
      return typedIn(intent, sent, PersonForm, (form) => correctByOffice(scope, id, form));
    default:
      throw notFound();
  }
}

const answer = (intent: DoneByOffice, outcome: Outcome, typed = {}): Answer => {
  if (outcome.ok) return { ok: true, done: intent };
  const refusal = officeRefusalText[outcome.refusal as OfficeRefusal]();
  return { ok: false, status: 409, reply: { intent, typed, problems: {}, refusal } };
};

async function typedIn<Schema extends z.ZodType>(
  intent: DoneByOffice,
  sent: FormData,
  schema: Schema,
  act: (form: z.output<Schema>) => Promise<Outcome>,
): Promise<Answer> {
  const form = readForm(sent, schema);
  if (form.ok) return answer(intent, await act(form.value), form.typed);
  const { typed, problems } = form;
  return { ok: false, status: 400, reply: { intent, typed, problems, refusal: null } };
}
