import { m } from "#app/generated/paraglide/messages.js";
import { TextArea } from "#app/ui/form.tsx";

/** The words that every session of a rule is introduced by. */
export function RuleIntroduction({ typed, isTooLong }: { typed: string; isTooLong?: boolean }) {
  return (
    <TextArea
      name="introduction"
      label={m.pool_rule_intro()}
      hint={m.pool_introduction_hint()}
      error={isTooLong ? m.pool_wrong_introduction() : undefined}
      rows={4}
      defaultValue={typed}
      optionalLabel
    />
  );
}
