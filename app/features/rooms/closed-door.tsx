import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Reach } from "#app/ui/reach.tsx";
import type { DoorPage } from "./shown.ts";
import { useRefreshing } from "./use-refreshing.ts";

/** `minutes`: how long the visitor was in. */
type Props = { door: DoorPage; minutes: number; left: boolean };

/** Nothing to enter: what is the case, and the next step. */
export function ClosedDoor({ door, minutes, left }: Props) {
  const state = left && door.entrance === "open" ? "left" : door.entrance;
  if (state === "left") return <Left door={door} />;
  if (state === "waiting") return <Waiting door={door} />;
  if (state === "withdrawn") return <Withdrawn door={door} />;
  if (state === "pass-over") return <PassOver door={door} />;
  if (state === "locked") return <Locked door={door} />;
  if (state === "removed") return <Removed door={door} />;
  if (state === "cancelled") return <Cancelled door={door} />;
  return <Over door={door} minutes={minutes} />;
}

type Part = { door: DoorPage };

const Left = ({ door }: Part) => (
  <Told door={door} title={m.rooms_left()} next={<Button>{m.rooms_enter_again()}</Button>}>
    <p className="lead">{m.rooms_left_text()}</p>
  </Told>
);

const Waiting = ({ door }: Part) => (
  <Told door={door} title={m.rooms_waiting()}>
    {door.position !== null && (
      <p className="count">{m.rooms_waiting_position({ position: door.position })}</p>
    )}
    <p className="lead">{m.rooms_waiting_text()}</p>
  </Told>
);

const Withdrawn = ({ door }: Part) => (
  <Told door={door} title={m.rooms_withdrawn()}>
    <p className="lead">{m.rooms_withdrawn_text()}</p>
  </Told>
);

/** Looks again by itself, so that who waits comes in once the room is open again. */
function Locked({ door }: Part) {
  useRefreshing(10_000);
  return (
    <Told door={door} title={m.rooms_refused_locked()}>
      <p className="lead">{m.rooms_refused_locked_text()}</p>
      <p>{m.rooms_locked_wait()}</p>
    </Told>
  );
}

const PassOver = ({ door }: Part) => (
  <Told door={door} title={m.rooms_refused_pass_over()}>
    <p className="lead">{m.rooms_refused_pass_over_text()}</p>
  </Told>
);

const Removed = ({ door }: Part) => (
  <Told door={door} title={m.rooms_refused_removed()}>
    {door.removedBecause && <p>{m.rooms_removed_because({ reason: door.removedBecause })}</p>}
    <p className="lead">{m.rooms_refused_removed_text()}</p>
  </Told>
);

const Cancelled = ({ door }: Part) => (
  <Told door={door} title={m.rooms_cancelled()}>
    <p className="lead">{m.rooms_cancelled_text({ when: door.when })}</p>
    {door.cancelReason && <p>{door.cancelReason}</p>}
  </Told>
);

const Over = ({ door, minutes }: Part & { minutes: number }) => (
  <Told door={door} title={m.rooms_over()}>
    <p className="lead">
      {minutes > 0 ? m.rooms_over_minutes({ count: minutes }) : m.rooms_over_text()}
    </p>
  </Told>
);

function Told(props: Part & { title: string; next?: ReactNode; children: ReactNode }) {
  const { door, title, next, children } = props;
  const go = pathsIn(getLocale());
  return (
    <div className="read told">
      <p className="soft">{door.title}</p>
      <h1>{title}</h1>
      {children}
      <div className="actions">
        {next && <form method="post">{next}</form>}
        <ButtonLink kind={next ? "quiet" : "main"} href={go.session(door.slug, door.sessionId)}>
          {m.rooms_to_session()}
        </ButtonLink>
        <ButtonLink kind="quiet" href={go.portal(door.slug)}>
          {m.rooms_to_programme()}
        </ButtonLink>
      </div>
      <p className="small soft">
        <Reach text={m.rooms_help({ phone: door.office })} phone={door.office} />
      </p>
    </div>
  );
}
