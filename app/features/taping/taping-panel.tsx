import type { ComponentType, ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { failureIn } from "./file-failures.ts";
import type { TapingToRun } from "./taping-queries.server.ts";
import { answerText, becauseText, failureText } from "./texts.ts";

type Props = {
  taping: TapingToRun;
  Form: ComponentType<{ action: string; className?: string; children: ReactNode }>;
  action: string;
};

/** The recording, for who runs the room: prepare, start once all have agreed, pause, end; and who has answered what. */
export function TapingPanel({ taping, Form, action }: Props) {
  const { state, means, because, people } = taping;
  return (
    <div className="part taping-part">
      <h2>{m.taping_title()}</h2>
      <Troubles {...taping} />
      {because && state !== "running" && <p>{becauseText[because]()}</p>}
      {!means && <Preparing {...{ taping, Form, action }} />}
      {means && (
        <>
          <Steps {...{ taping, Form, action }} />
          <OnStage people={people} isRunning={state === "running"} />
        </>
      )}
    </div>
  );
}

type Part = Props;

function Preparing({ taping, Form, action }: Part) {
  if (!taping.isPlanned)
    return (
      <p>
        {m.taping_not_planned()} {m.taping_not_planned_late()}
      </p>
    );
  return (
    <>
      {!taping.canRecord && <p>{m.taping_not_set_up()}</p>}
      <p className="small soft">{m.taping_prepare_hint()}</p>
      <Form action={action} className="acts">
        {taping.canRecord && (
          <Button small name="intent" value="taping-prepare">
            {m.taping_prepare()}
          </Button>
        )}
        <Button small kind={taping.canRecord ? "quiet" : "main"} name="intent" value="taping-own">
          {m.taping_by_ourselves()}
        </Button>
      </Form>
      <p className="small soft">{m.taping_by_ourselves_hint()}</p>
    </>
  );
}

function Steps({ taping: { means, isStopping, isStarted, people }, Form, action }: Part) {
  const isOwn = means === "own";
  const missing = people.filter((one) => one.role !== "moderator" && one.answer !== "agreed");
  if (!isStopping)
    return (
      <>
        {isOwn && <p>{m.taping_own_reminder_start()}</p>}
        <Form action={action} className="acts">
          <Button small name="intent" value="taping-pause">
            {m.taping_pause()}
          </Button>
          <Button small kind="quiet" name="intent" value="taping-end">
            {m.taping_end()}
          </Button>
        </Form>
      </>
    );
  const mayStart = missing.length === 0 && people.some(({ answer }) => answer === "agreed");
  return (
    <>
      {isOwn && isStarted && (
        <Notice tone="warn">
          <p>{m.taping_own_reminder_stop()}</p>
        </Notice>
      )}
      {missing.length > 0 && (
        <p>
          {m.taping_waits_for({ names: namesOf(missing) })}{" "}
          <span className="small soft">{m.taping_waits_hint()}</span>
        </p>
      )}
      <Form action={action} className="acts">
        {mayStart && (
          <Button small name="intent" value="taping-start">
            {isStarted ? m.taping_go_on() : m.taping_start()}
          </Button>
        )}
        <Button small kind="quiet" name="intent" value="taping-end">
          {isStarted ? m.taping_end() : m.taping_end_question()}
        </Button>
      </Form>
    </>
  );
}

type People = TapingToRun["people"];

const namesOf = (people: People) => people.map(({ name }) => name).join(", ");

function OnStage({ people, isRunning }: { people: People; isRunning: boolean }) {
  const held = people.filter(({ answer }) => isRunning && answer !== "agreed");
  return (
    <>
      {held.length > 0 && (
        <Notice tone="warn">
          <p>{m.taping_held({ names: namesOf(held) })}</p>
          <p className="small">{m.taping_held_hint()}</p>
        </Notice>
      )}
      <h2>{m.taping_on_stage()}</h2>
      {people.length === 0 && <p>{m.taping_nobody()}</p>}
      <ul className="people taping-people">
        {people.map(({ name, answer, isOwn }, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two may go by one name, and each line is its words alone.
          <li key={`${name} ${place}`}>
            <span>
              {name}
              {isOwn && ` (${m.rooms_you()})`}
            </span>
            <span className="small">{answerText[answer]()}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** What the recording service has not said, or has. */
function Troubles({ state, isStopping, means, file }: TapingToRun) {
  if (file?.state === "failed" && state !== "running")
    return (
      <Notice tone="bad">
        <p>{failureText[failureIn(file.failure)]()}</p>
      </Notice>
    );
  const isUnheard = file?.state === "starting" && !file.isKnown;
  const text =
    state !== "running" || means === "own"
      ? null
      : isStopping
        ? m.taping_not_stopped()
        : isUnheard && m.taping_not_known();
  return text ? (
    <Notice tone="warn">
      <p>{text}</p>
    </Notice>
  ) : null;
}
