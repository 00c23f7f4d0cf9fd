import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { ActForm } from "./act-form.tsx";
import { clockOf } from "./clock-words.ts";
import type { Ending } from "./moderation-queries.server.ts";
import { Prolonging } from "./prolonging.tsx";

type Props = {
  ending: Ending;
  people: number;
  isAsked: boolean;
  /** The way back, while there is one. */
  undo: ReactNode;
  /** What leads everybody elsewhere. */
  leading: ReactNode;
  /** The session's page at the desk, and what is said there of captions. */
  desk: string;
  captions: string;
};

/** The end of the session: later, or now. */
export function EndingPart({ ending, people, isAsked, undo, leading, desk, captions }: Props) {
  const { endsAt, zone, isRunning, hasBegun, door, laterEnds } = ending;
  const time = clockOf(endsAt, zone);
  if (isAsked && hasBegun && door === "open") return <EndQuestion {...{ ending, people, time }} />;
  return (
    <div className="part">
      {undo}
      <p>
        {isRunning
          ? m.rooms_ends_at({ time })
          : hasBegun
            ? m.rooms_ended_at({ time })
            : m.rooms_not_begun()}
      </p>
      {laterEnds.length > 0 && (
        <>
          <h2>{m.rooms_prolong_title()}</h2>
          <Prolonging ends={laterEnds} zone={zone} action="?teil=termin" />
          <p className="small soft">{m.rooms_prolong_hint()}</p>
        </>
      )}
      {hasBegun && door === "open" && (
        <>
          <h2>{m.rooms_end_title()}</h2>
          <ButtonLink small kind="quiet" href="?teil=termin&beenden">
            {m.rooms_end_ask()}
          </ButtonLink>
        </>
      )}
      {door === "open" && leading}
      <p>
        <a href={desk}>{m.rooms_to_desk()}</a> · <a href={captions}>{m.captions_to_desk()}</a>
      </p>
    </div>
  );
}

type QuestionProps = Pick<Props, "ending" | "people"> & { time: string };

const EndQuestion = ({ ending: { isRunning }, people, time }: QuestionProps) => (
  <section className="ask-first" aria-labelledby="beenden">
    <h2 id="beenden">{m.rooms_end_question()}</h2>
    <p>
      {m.rooms_end_people({ count: people })} {isRunning && m.rooms_end_running({ time })}
    </p>
    <ActForm action="?teil=termin" className="acts">
      <Button kind="danger" small name="intent" value="end">
        {m.rooms_end_now()}
      </Button>
      <ButtonLink small kind="quiet" href="?teil=termin">
        {m.rooms_end_not()}
      </ButtonLink>
    </ActForm>
  </section>
);
