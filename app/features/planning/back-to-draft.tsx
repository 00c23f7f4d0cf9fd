import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { BackToDraft } from "./back-to-draft.server.ts";

type Props = { foreseen: BackToDraft; backHref: string };

/** Asks once before a publication is taken back, in names and numbers. */
export function BackToDraftQuestion({ foreseen, backHref }: Props) {
  const { broughtOver, byHand, invited } = foreseen;
  const lines = [
    m.planning_back_hidden(),
    broughtOver > 0 && m.planning_back_brought({ count: broughtOver }),
    byHand.length > 0 && m.planning_back_adopters({ names: byHand.join(", ") }),
    invited > 0 && m.planning_back_experts({ count: invited }),
  ].filter((line) => line !== false);
  return (
    <Panel tone="warn">
      <h2>{m.planning_back()}</h2>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <form method="post" className="actions">
        <Button kind="danger" name="intent" value="take-back">
          {m.planning_back()}
        </Button>
        <ButtonLink kind="quiet" href={backHref}>
          {m.office_leave()}
        </ButtonLink>
      </form>
    </Panel>
  );
}
