import type { ReactNode } from "react";
import type { DoorPage } from "#app/features/rooms/shown.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";

type Props = { door: DoorPage; unavailable: ReactNode };

/** The door for who moderates beside the host: what one sees and may do, and the way in. */
export function DoorBeside({ door, unavailable }: Props) {
  const { entrance, displayName, isAvailable } = door;
  return (
    <>
      <p className="lead">
        {door.when} <span className="soft">· {door.relative}</span>
      </p>
      {entrance === "early" && <p>{earlyWords(door)}</p>}
      {entrance === "over" && <p>{m.comoderation_over()}</p>}
      {entrance === "cancelled" && <Notice tone="bad">{m.rooms_cancelled()}</Notice>}
      {entrance === "open" && !isAvailable && unavailable}
      {(entrance === "open" || entrance === "early") && (
        <>
          <p>{m.comoderation_means()}</p>
          <p className="small soft">{m.comoderation_noted({ name: displayName })}</p>
        </>
      )}
      {entrance === "open" && (
        <form method="post">
          <Button>{m.comoderation_title()}</Button>
        </form>
      )}
    </>
  );
}

const earlyWords = ({ opens, opensDay }: DoorPage) =>
  opensDay
    ? m.comoderation_early_day({ day: opensDay, time: opens })
    : m.comoderation_early({ time: opens });

type PanelProps = { slug: string; id: string };

/** On the desk, while the room is open. */
export const PanelBeside = ({ slug, id }: PanelProps) => (
  <Panel>
    <h2>{m.comoderation_open()}</h2>
    <CoModerateButton action={pathsIn(getLocale()).comoderate(slug, id)} />
    <p className="small soft">{m.comoderation_means()}</p>
  </Panel>
);

/** Goes in: sent and not linked, because it leaves a pass in the browser and a line in the journal. */
export const CoModerateButton = ({ action, small }: { action: string; small?: boolean }) => (
  <form method="post" action={action}>
    <Button small={small}>{m.comoderation_title()}</Button>
  </form>
);
