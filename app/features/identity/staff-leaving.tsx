import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { findLeaving } from "./queries.server.ts";

type Leaving = NonNullable<Awaited<ReturnType<typeof findLeaving>>>;
type Props = { leaving: Leaving; office: string; backHref: string };

/** Before somebody loses an office: whose access ends, how many logins with it, and one button. */
export function LeavingQuestion({ leaving, office, backHref }: Props) {
  const { id, name, email, logins, staysElsewhere } = leaving;
  return (
    <Panel tone="warn">
      <h2>{m.login_staff_end_question({ name, office })}</h2>
      <p>{m.login_staff_end_access({ name, email, office })}</p>
      <p>
        {staysElsewhere
          ? m.login_staff_end_elsewhere({ name })
          : m.login_staff_end_logins({ count: logins })}
      </p>
      <form method="post" action={backHref} className="actions">
        <Hidden name="staff" value={id} />
        <Button kind="danger" name="intent" value="end">
          {m.login_staff_end()}
        </Button>
        <ButtonLink kind="quiet" href={backHref}>
          {m.login_staff_end_not()}
        </ButtonLink>
      </form>
    </Panel>
  );
}
