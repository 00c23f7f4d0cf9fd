import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button } from "#app/ui/button.tsx";
import { Filters } from "#app/ui/filters.tsx";
import { fullMoment } from "#app/ui/moments.ts";
import type { FollowUpOnDesk } from "./find-follow-up.server.ts";

/** When the mail after a session goes, and to whom; or why it does not. */
function sentenceOf({ state, goesAt, wentAt, zone, readers: count }: FollowUpOnDesk) {
  const at = fullMoment(wentAt ?? goesAt, zone, getLocale());
  const said = {
    planned: () => m.followups_planned({ at, count }),
    gone: () => m.followups_gone({ at }),
    "left-out": m.followups_left_out,
    off: m.followups_off,
    none: m.followups_none,
  };
  return said[state]();
}

/** On the session's page, with the way to its own. */
export function FollowUpLine(props: { followUp: FollowUpOnDesk | null; href: string | null }) {
  const { followUp, href } = props;
  if (!followUp || followUp.state === "none") return null;
  return (
    <section>
      <h2>{m.followups_title()}</h2>
      <p>
        {sentenceOf(followUp)} {href && <a href={href}>{m.followups_look()}</a>}
      </p>
    </section>
  );
}

/** How it stands, and the way to leave it out for this session, or to take that back. */
export function FollowUpActs({ followUp }: { followUp: FollowUpOnDesk }) {
  const { state, was } = followUp;
  return (
    <>
      <p className="lead">{sentenceOf(followUp)}</p>
      {state === "planned" && was && (
        <p>{was.unknown > 0 ? m.followups_unknown() : m.followups_was(was)}</p>
      )}
      {(state === "planned" || state === "left-out") && (
        <form method="post">
          <Button kind="quiet" name="intent" value={state === "planned" ? "leave-out" : "take-up"}>
            {state === "planned" ? m.followups_leave_out() : m.followups_take_up()}
          </Button>
        </form>
      )}
    </>
  );
}

type PreviewProps = { was: string; src: (was: "there" | "missed") => string };

/** The mail in a frame of its own, for who was there and for who was not. */
export function FollowUpPreview({ was, src }: PreviewProps) {
  const shown = was === "missed" ? "missed" : "there";
  return (
    <section>
      <h2>{m.followups_preview()}</h2>
      <Filters
        label={m.followups_preview_for()}
        items={[
          { href: "?", label: m.followups_preview_there(), current: shown === "there" },
          {
            href: "?fuer=missed",
            label: m.followups_preview_missed(),
            current: shown === "missed",
          },
        ]}
      />
      <iframe
        className="mail-frame"
        title={m.followups_preview()}
        src={src(shown)}
        sandbox=""
        height="640"
      />
      <p className="small soft">{m.followups_preview_hint()}</p>
    </section>
  );
}
