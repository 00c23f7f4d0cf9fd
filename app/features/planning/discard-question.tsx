import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DeskHead } from "#app/ui/desk.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { savedWords } from "./drafts-list.tsx";
import { type Held, type Typed, word } from "./planning.ts";

type Props = {
  held: Held;
  typed: Typed;
  savedAt: Date | null;
  now: Date;
  zone: string;
  back: string;
};

/** Asks once before a draft is thrown away. */
export function DiscardQuestion({ held, typed, savedAt, now, zone, back }: Props) {
  const title = word(typed, "title") || m.planning_draft_untitled();
  const when = savedWords({ savedAt: savedAt ?? now, by: null, now, zone });
  return (
    <>
      <DeskHead title={m.planning_discard_title()} />
      <Panel tone="warn">
        <p>{m.planning_discard_text({ title, when })}</p>
        <form method="post" className="actions">
          <Hidden name="draft" value={held.id} />
          <Button kind="danger" name="intent" value="discard">
            {m.planning_discard()}
          </Button>
          <ButtonLink kind="quiet" href={back}>
            {m.planning_discard_not()}
          </ButtonLink>
        </form>
      </Panel>
    </>
  );
}
