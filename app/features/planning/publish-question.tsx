import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DeskHead } from "#app/ui/desk.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { EffectsList } from "./effects-list.tsx";
import type { Foresight } from "./foresight.server.ts";
import type { Held, Typed } from "./planning.ts";

type Props = {
  held: Held;
  typed: Typed;
  effects: Foresight["effects"];
  now: Date;
  zone: string;
  back: string;
  /** What guests are about to see, and what is missing there. */
  children: ReactNode;
};

/** Asks once before a draft becomes public; what was typed goes along, unchanged. */
export function PublishQuestion({ held, typed, effects, now, zone, back, children }: Props) {
  return (
    <>
      <DeskHead title={m.planning_publish_title()} />
      {children}
      <section className="effects" aria-labelledby="dann">
        <h2 id="dann">{m.planning_then()}</h2>
        <EffectsList effects={effects} now={now} zone={zone} />
      </section>
      <form method="post" className="actions">
        <Hidden name="draft" value={held.id} />
        <Hidden name="edition" value={String(held.edition)} />
        {fieldsOf(typed).map(({ key, ...field }) => (
          <Hidden key={key} {...field} />
        ))}
        <Button name="intent" value="publish">
          {effects.isLater ? m.planning_publish_set() : m.planning_publish()}
        </Button>
        <ButtonLink kind="quiet" href={back}>
          {m.planning_publish_not()}
        </ButtonLink>
      </form>
    </>
  );
}

/** Values of one name keep their order: the first day belongs to the first hour. */
const fieldsOf = (typed: Typed) =>
  Object.entries(typed).flatMap(([name, values]) =>
    values.map((value, n) => ({ key: `${name} ${n}`, name, value })),
  );
