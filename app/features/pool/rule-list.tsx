import { m } from "#app/generated/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { Pending } from "#app/ui/desk.tsx";
import { ruleNote, ruleTitle } from "./texts.ts";

type Rule = { id: string; topic: string | null; host: string | null; adopted: number };
type Props = { rules: Rule[]; hrefOf: (rule: Rule) => string; newHref: string; mayPlan: boolean };

/** The standing rules, and the way to a new one. */
export function RuleList({ rules, hrefOf, newHref, mayPlan }: Props) {
  return (
    <section className="rules">
      <h2>{m.pool_rules()}</h2>
      {rules.length === 0 && <p className="soft">{m.pool_rules_none()}</p>}
      {rules.length > 0 && (
        <Pending
          lines={rules.map((rule) => ({
            key: rule.id,
            mark: null,
            title: ruleTitle(rule),
            note: ruleNote(rule),
            step: (
              <ButtonLink
                small
                kind="quiet"
                href={hrefOf(rule)}
                aria-label={m.pool_edit_named({ title: ruleTitle(rule) })}
              >
                {m.pool_edit()}
              </ButtonLink>
            ),
          }))}
        />
      )}
      {mayPlan && (
        <p>
          <a href={newHref}>{m.pool_rule_new()}</a>
        </p>
      )}
    </section>
  );
}
