import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Field, Hidden } from "#app/ui/form.tsx";
import { ActForm } from "./act-form.tsx";
import type { InRoom } from "./moderation.ts";
import { longestReason } from "./rooms.ts";

export type Sent = { typed?: Record<string, string>; problems?: Record<string, string> };
type Props = { person: InRoom; sent?: Sent };

/** Asked before somebody is sent out: why, which they read as well. */
export function RemovalQuestion({ person, sent: { typed = {}, problems = {} } = {} }: Props) {
  const { identity } = person;
  const name = person.name || m.rooms_nameless();
  return (
    <section className="ask-first" aria-labelledby="entfernen">
      <h2 id="entfernen">{m.rooms_remove_question({ name })}</h2>
      <p>{m.rooms_remove_text()}</p>
      <ActForm action={`?teil=personen&entfernen=${identity}`}>
        <Hidden name="person" value={identity} />
        <Field
          name="reason"
          label={m.rooms_reason()}
          hint={m.rooms_reason_hint()}
          maxLength={longestReason}
          defaultValue={typed.reason}
          error={problems.reason}
          autoComplete="off"
          required
        />
        <p className="acts">
          <Button kind="danger" small name="intent" value="remove">
            {m.rooms_remove_now()}
          </Button>
          <ButtonLink small kind="quiet" href="?teil=personen">
            {m.rooms_remove_not()}
          </ButtonLink>
        </p>
      </ActForm>
    </section>
  );
}
