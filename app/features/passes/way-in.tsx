import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { WayIn } from "./passes.ts";

/** The way into a session that runs already, on the page after the sign-up. */
export function WayInPanel({ wayIn, isRefused }: { wayIn: WayIn; isRefused: boolean }) {
  if (isRefused && wayIn !== "open" && wayIn !== "locked")
    return (
      <Panel>
        <p role="alert">{m.passes_over()}</p>
      </Panel>
    );
  if (!wayIn) return null;
  if (wayIn === "by-mail")
    return (
      <Panel>
        <h2>{m.passes_open_now()}</h2>
        <p>{m.passes_round()}</p>
      </Panel>
    );
  if (wayIn === "locked")
    return (
      <Panel>
        <h2>{m.rooms_refused_locked()}</h2>
        <p role={isRefused ? "alert" : undefined}>{m.rooms_refused_locked_text()}</p>
      </Panel>
    );
  return (
    <Panel>
      <h2>{m.passes_open_now()}</h2>
      <p>{m.passes_how()}</p>
      <form method="post">
        <Button name="intent" value="enter">
          {m.rooms_enter()}
        </Button>
      </form>
      <p className="small soft">{m.passes_rest_by_mail()}</p>
    </Panel>
  );
}
