import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button } from "#app/ui/button.tsx";
import { Filters } from "#app/ui/filters.tsx";
import { momentWords } from "#app/ui/when.ts";
import type { FollowUpOnDesk } from "./find-follow-up.server.ts";

const momentOf = (at: Date | null, zone: string) => at && momentWords(at, zone, getLocale());

/** When the mail after a session goes, and to whom; or why it does not. */
function sentenceOf({ state, goesAt, wentAt, zone, readers: count }: FollowUpOnDesk) {
  const at = momentOf(wentAt ?? goesAt, zone) ?? "";
  const said = {
    planned: () => m.followups_planned({ at, count }),
    going: () => m.followups_going({ count }),
    gone: () => m.followups_gone({ at }),
    "left-out": m.followups_left_out,
    off: m.followups_off,
    earlier: m.followups_earlier,
    none: m.followups_none,
  };
  return said[state]();
}

type Counted = NonNullable<FollowUpOnDesk["was"]>;

/** Who of them gets what; where there is nobody of a kind, it is not spoken of. */
function sharesOf({ there, missed, hasAnswers }: Counted) {
  const sentences = [
    there > 0 && (hasAnswers ? m.followups_answers : m.followups_questions)({ count: there }),
    missed > 0 && m.followups_missed({ count: missed }),
  ];
  return sentences.filter(Boolean).join(" ");
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
export function FollowUpActs({ followUp, now }: { followUp: FollowUpOnDesk; now: Date }) {
  const { state, was, goesAt, zone } = followUp;
  const isComing = state === "planned" || state === "going";
  const at = goesAt && goesAt > now ? momentOf(goesAt, zone) : null;
  return (
    <>
      <p className="lead read">{sentenceOf(followUp)}</p>
      {isComing && was && (
        <p className="read">{was.unknown > 0 ? m.followups_unknown() : sharesOf(was)}</p>
      )}
      {state === "left-out" && (
        <p>{at ? m.followups_take_up_hint({ at }) : m.followups_take_up_now()}</p>
      )}
      {(isComing || state === "left-out") && (
        <form method="post">
          <Button kind="quiet" name="intent" value={isComing ? "leave-out" : "take-up"}>
            {isComing ? m.followups_leave_out() : m.followups_take_up()}
          </Button>
        </form>
      )}
    </>
  );
}

type PreviewProps = {
  state: FollowUpOnDesk["state"];
  was: string;
  src: (was: "there" | "missed") => string;
};

/** What has gone is not to come, and what stays here neither. */
function headingOf(state: FollowUpOnDesk["state"]) {
  if (state === "gone") return m.followups_preview_gone();
  const isComing = state === "planned" || state === "going";
  return isComing ? m.followups_preview() : m.followups_preview_else();
}

/** The mail in a frame of its own, for who was there and for who was not. */
export function FollowUpPreview({ state, was, src }: PreviewProps) {
  const heading = headingOf(state);
  const shown = was === "missed" ? "missed" : "there";
  return (
    <section>
      <h2>{heading}</h2>
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
      <iframe className="mail-frame" title={heading} src={src(shown)} sandbox="" height="640" />
      <p className="small soft">
        {m.followups_preview_hint()} {state === "gone" && m.followups_preview_since()}
      </p>
    </section>
  );
}
