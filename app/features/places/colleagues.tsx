import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";

/** Somebody who was brought along under the same address: theirs is a seat of its own. */
export type Colleague = { id: string; name: string; status: string; position: number | null };

type Props = { colleagues: Colleague[]; isOpen: boolean };

/** Who was brought along, how they stand, and what the one who brought them may do. */
export function Colleagues({ colleagues, isOpen }: Props) {
  if (colleagues.length === 0) return null;
  return (
    <section className="section" id="mitgebracht">
      <h2>{m.registration_colleagues()}</h2>
      <ul className="plain-list">
        {colleagues.map((one) => (
          <li key={one.id}>
            <b>{one.name}</b>: {stateWords(one)}
            {isOpen && ["seated", "offered", "waiting"].includes(one.status) && (
              <form method="post" className="actions">
                <Hidden name="person" value={one.id} />
                <Button
                  small
                  kind="quiet"
                  name="intent"
                  value="colleague-resend"
                  aria-label={m.registration_colleague_resend_of({ name: one.name })}
                >
                  {m.registration_colleague_resend()}
                </Button>
                <Button
                  small
                  kind="quiet"
                  name="intent"
                  value="colleague-withdraw"
                  aria-label={m.registration_colleague_withdraw_of({ name: one.name })}
                >
                  {m.registration_colleague_withdraw()}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function stateWords({ status, position }: Colleague) {
  if (status === "seated") return m.registration_colleague_seated();
  if (status === "offered") return m.registration_colleague_offered();
  if (status === "waiting") return m.registration_colleague_waiting({ position: position ?? 1 });
  return m.registration_colleague_withdrawn();
}
