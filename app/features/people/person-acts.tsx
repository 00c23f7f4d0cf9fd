import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { PersonPage } from "./person-queries.server.ts";

type Props = {
  page: PersonPage;
  /** What the address asks about: "freigeben" or "vorziehen". */
  step: string | null;
  here: string;
  entryLink: string | null;
};

/** What the office may do with this place. What takes something away, or passes others, asks first. */
export function PersonActs({ page, step, here, entryLink }: Props) {
  const { person, position, mayPlan, mayChange } = page;
  if (!mayPlan || !mayChange) return null;
  if (step === "freigeben") return <Release page={page} here={here} />;
  if (step === "vorziehen" && position !== null) return <Prefer page={page} here={here} />;
  return (
    <section>
      <h2>{m.people_acts()}</h2>
      <form method="post" action={here} className="people-acts">
        {person.status === "offered" && (
          <Button name="intent" value="accept">
            {m.people_accept()}
          </Button>
        )}
        {person.email && (
          <Button kind="quiet" name="intent" value="resend">
            {m.people_resend()}
          </Button>
        )}
        {person.status === "waiting" && (
          <ButtonLink kind="quiet" href={`${here}?schritt=vorziehen`}>
            {m.people_prefer()}
          </ButtonLink>
        )}
        <ButtonLink kind="quiet" href={`${here}?schritt=freigeben`}>
          {m.people_release()}
        </ButtonLink>
      </form>
      {entryLink && (
        <div className="entry-link">
          <label htmlFor="entry-link">{m.people_entry_link()}</label>
          <input id="entry-link" type="text" readOnly value={entryLink} />
          <p className="soft">{m.people_entry_link_hint()}</p>
        </div>
      )}
    </section>
  );
}

type Question = Pick<Props, "page" | "here">;

function Release({ page: { person, waiting }, here }: Question) {
  const holdsSeat = person.status !== "waiting";
  const next = !holdsSeat
    ? m.people_release_waiting()
    : waiting > 0
      ? m.people_release_next({ waiting })
      : m.people_release_free();
  const told = person.email ? m.people_release_told() : m.people_release_untold();
  return (
    <Panel tone="warn">
      <h2>{m.people_release_question({ name: person.name })}</h2>
      <p>
        {next} {told}
      </p>
      <Answer intent="release" label={m.people_release_yes()} here={here} />
    </Panel>
  );
}

function Prefer({ page: { person, passing }, here }: Question) {
  return (
    <Panel tone="warn">
      <h2>{m.people_prefer_question({ name: person.name })}</h2>
      <p>{passing > 0 ? m.people_prefer_passes({ count: passing }) : m.people_prefer_first()}</p>
      <Answer intent="prefer" label={m.people_prefer_yes()} here={here} passing={passing} />
    </Panel>
  );
}

type AnswerProps = { intent: string; label: string; here: string; passing?: number };

const Answer = ({ intent, label, here, passing }: AnswerProps) => (
  <form method="post" action={here} className="people-acts">
    {passing !== undefined && <Hidden name="passing" value={String(passing)} />}
    <Button kind={intent === "release" ? "danger" : "main"} name="intent" value={intent}>
      {label}
    </Button>
    <ButtonLink kind="quiet" href={here}>
      {m.people_leave_it()}
    </ButtonLink>
  </form>
);
