import { useNavigate } from "@remix-run/react";
import type { FormEvent, ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { type Failure, useAside } from "#app/platform/aside.ts";

type Props = { action: string; className?: string; children: ReactNode };

/**
 * What is done while the picture runs: sent beside the page to the action of a route, so that neither a blip of
 * the network nor an ended login takes the room away. Without script a plain form.
 */
function actFormOf(route: string) {
  return function ActsBeside({ action, className, children }: Props) {
    const { ask, data, failure, isBusy } = useAside<{ text: string }>(route);
    const navigate = useNavigate();
    const send = async (event: FormEvent<HTMLFormElement>) => {
      event.preventDefault();
      if (isBusy) return;
      const { submitter } = event.nativeEvent as SubmitEvent;
      const address = new URL(action, window.location.href).href;
      const done = await ask(address, new FormData(event.currentTarget, submitter));
      if (done.ok && "went" in done) navigate(done.went, { preventScrollReset: true });
    };
    return (
      <form method="post" action={action} className={className} onSubmit={send}>
        {children}
        {failure ? <NotDone why={failure} /> : data && <p role="alert">{data.text}</p>}
      </form>
    );
  };
}

/** For who runs the room. */
export const ActForm = actFormOf("routes/desk/room/inside");

/** For who moderates beside the host. */
export const BesideForm = actFormOf("routes/desk/beside/inside");

/** For who speaks in it. */
export const SpeakerForm = actFormOf("routes/room/inside");

const failures: Record<Failure, () => string> = {
  unreachable: m.rooms_act_unreachable,
  login: m.rooms_act_login_over,
  "second-factor": m.desk_forbidden_text,
  gone: m.rooms_act_gone,
  broken: m.rooms_act_unreachable,
};

/** Nothing was done, and the room stays; the way in opens beside it. */
function NotDone({ why }: { why: Failure }) {
  const go = pathsIn(getLocale());
  return (
    <p role="alert">
      {failures[why]()}{" "}
      {why === "login" && (
        <a href={go.login()} target="_blank" rel="noreferrer">
          {m.planning_log_in_beside()}
        </a>
      )}
    </p>
  );
}
