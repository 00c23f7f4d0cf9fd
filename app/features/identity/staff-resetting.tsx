import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { Panel } from "#app/ui/panel.tsx";

type Props = { person: { id: string; name: string; email: string }; backHref: string };

/** Before somebody's second factor goes: what that means, and one button. */
export function ResettingQuestion({ person, backHref }: Props) {
  const { id, name, email } = person;
  return (
    <Panel tone="warn">
      <h2>{m.login_staff_reset_question({ name })}</h2>
      <p>{m.login_staff_reset_means({ name, email })}</p>
      <p>{m.login_staff_reset_sure({ name })}</p>
      <form method="post" action={backHref} className="actions">
        <Hidden name="staff" value={id} />
        <Button kind="danger" name="intent" value="reset-factor">
          {m.login_staff_reset()}
        </Button>
        <ButtonLink kind="quiet" href={backHref}>
          {m.login_staff_reset_not()}
        </ButtonLink>
      </form>
    </Panel>
  );
}
