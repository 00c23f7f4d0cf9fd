import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button } from "#app/ui/button.tsx";
import { Choice, Hidden, Select } from "#app/ui/form.tsx";
import { whenWords } from "#app/ui/when.ts";
import { RuleIntroduction } from "./rule-introduction.tsx";

type About = { topic: string | null; host: string | null };
type Option = { value: string; label: string };
type ChoiceProps = { topics: Option[]; hosts: Option[]; about: About; action: string };

/** What the rule is about; its answer says what fits right now. */
export function RuleChoice({ topics, hosts, about, action }: ChoiceProps) {
  return (
    <form method="get" action={action} className="rule-choice">
      <Select
        name="thema"
        label={m.pool_rule_new_topic()}
        options={[{ value: "", label: m.pool_rule_any_topic() }, ...topics]}
        defaultValue={about.topic ?? ""}
      />
      <Select
        name="verband"
        label={m.pool_rule_new_host()}
        options={[{ value: "", label: m.pool_rule_any_host() }, ...hosts]}
        defaultValue={about.host ?? ""}
      />
      <Button kind="quiet">{m.pool_rule_check()}</Button>
    </form>
  );
}

type Matching = {
  id: string;
  title: string;
  startsAt: Date;
  endsAt: Date;
  zone: string;
  host: { shortName: string };
};
type Props = {
  matching: Matching[];
  about: About;
  now: Date;
  typed?: { introduction: string; alsoListed: boolean; isTooLong: boolean };
  hrefOf: (id: string) => string;
};

/** What fits, the words that come with it, and the one button. */
export function RuleQuestion({ matching, about, now, typed, hrefOf }: Props) {
  const count = matching.length;
  return (
    <form method="post" className="rule-question" noValidate>
      <Hidden name="thema" value={about.topic ?? ""} />
      <Hidden name="verband" value={about.host ?? ""} />
      <p>{count > 0 ? m.pool_rule_matches({ count }) : m.pool_rule_matches_none()}</p>
      {count > 0 && (
        <>
          <ul className="matching">
            {matching.map(({ id, title, host, ...times }) => (
              <li key={id}>
                <a href={hrefOf(id)}>{title}</a>
                <span className="soft small">
                  {whenWords({ ...times, locale: getLocale(), now }).long} · {host.shortName}
                </span>
              </li>
            ))}
          </ul>
          <Choice
            name="alsoListed"
            label={m.pool_rule_also({ count })}
            defaultChecked={typed?.alsoListed}
          />
        </>
      )}
      <RuleIntroduction typed={typed?.introduction ?? ""} isTooLong={typed?.isTooLong} />
      <p className="submit">
        <Button>{m.pool_rule_make()}</Button>
      </p>
    </form>
  );
}
