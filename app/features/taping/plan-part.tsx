import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";

type Props = { isPlanned: boolean; mayPlan: boolean; action: string; back?: string };

/** Before a session begins: whether everybody is told that it is to be recorded. */
export function TapingPlanPart({ isPlanned, mayPlan, action, back }: Props) {
  if (!isPlanned && !mayPlan) return null;
  return (
    <section aria-labelledby="aufnahme">
      <h2 id="aufnahme">{m.taping_title()}</h2>
      <p>{isPlanned ? m.taping_is_planned() : m.taping_not_planned()}</p>
      <p className="small soft">{m.taping_plan_hint()}</p>
      {mayPlan && (
        <form method="post" action={action}>
          {back && <Hidden name="zurueck" value={back} />}
          <Button
            kind="quiet"
            small
            name="intent"
            value={isPlanned ? "taping-plan-drop" : "taping-plan"}
          >
            {isPlanned ? m.taping_plan_drop() : m.taping_plan()}
          </Button>
        </form>
      )}
    </section>
  );
}
