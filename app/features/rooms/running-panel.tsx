import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { clockOf } from "./clock-words.ts";
import type { Ending } from "./moderation-queries.server.ts";
import { Prolonging } from "./prolonging.tsx";

type Props = { ending: Ending; slug: string; id: string };

/** A session whose room is open, on the desk: the way in, and a later end. */
export function RunningPanel({ ending, slug, id }: Props) {
  const { endsAt, zone, isRunning, laterEnds, mayReopen } = ending;
  const go = pathsIn(getLocale());
  const [action, back] = [go.deskRoom(slug, id), go.deskSession(slug, id)];
  const time = clockOf(endsAt, zone);
  if (mayReopen)
    return (
      <Panel>
        <h2>{m.rooms_over_staff()}</h2>
        <p>{m.rooms_closed_by_staff()}</p>
        <form method="post" action={action}>
          <Button kind="quiet" name="intent" value="reopen">
            {m.rooms_reopen()}
          </Button>
        </form>
      </Panel>
    );
  return (
    <Panel>
      <h2>{isRunning ? m.rooms_desk_running({ time }) : m.rooms_desk_open()}</h2>
      <RunButton action={action} />
      {laterEnds.length > 0 && <Prolonging {...{ ends: laterEnds, zone, action, back }} />}
      <p className="small soft">{m.rooms_run_hint()}</p>
    </Panel>
  );
}

type RunProps = { action: string; small?: boolean };

/** Goes in: sent and not linked, because it leaves a pass in the browser and a line in the journal. */
export const RunButton = ({ action, small }: RunProps) => (
  <form method="post" action={action}>
    <Button name="intent" value="enter" small={small}>
      {m.rooms_run()}
    </Button>
  </form>
);
