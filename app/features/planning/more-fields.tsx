import { m } from "#app/generated/paraglide/messages.js";
import { Choice, ChoiceGroup, Field, Select } from "#app/ui/form.tsx";
import type { Asked, FormProps } from "./form-props.ts";
import { word } from "./planning.ts";
import { RoomFields } from "./room-fields.tsx";

const inside = ["summary", "fallbackUrl", "fallbackPhone"];

/** What most leave as it is. */
export function MoreFields({ typed, problems, error }: FormProps & Asked) {
  const isPolicy = (policy: string) => (word(typed, "policy") || "direct") === policy;
  return (
    <details open={inside.some((field) => field in problems)}>
      <summary>{m.planning_more()}</summary>
      <Field
        name="summary"
        label={m.planning_summary()}
        hint={m.planning_summary_hint()}
        error={error("summary")}
        defaultValue={word(typed, "summary")}
        maxLength={300}
        optionalLabel
      />
      <Select
        name="language"
        label={m.planning_language()}
        defaultValue={word(typed, "language") || "de"}
        options={[
          { value: "de", label: m.planning_language_de() },
          { value: "en", label: m.planning_language_en() },
          { value: "nl", label: m.planning_language_nl() },
        ]}
      />
      <ChoiceGroup legend={m.planning_policy()}>
        <Choice
          {...{ type: "radio", name: "policy", value: "direct" }}
          label={m.planning_policy_direct()}
          defaultChecked={isPolicy("direct")}
        />
        <Choice
          {...{ type: "radio", name: "policy", value: "offer" }}
          label={m.planning_policy_offer()}
          defaultChecked={isPolicy("offer")}
        />
      </ChoiceGroup>
      <RoomFields typed={typed} />
      <Field
        name="fallbackUrl"
        type="url"
        label={m.planning_fallback_url()}
        hint={m.planning_fallback_hint()}
        error={error("fallbackUrl")}
        defaultValue={word(typed, "fallbackUrl")}
        optionalLabel
      />
      <Field
        name="fallbackPhone"
        type="tel"
        label={m.planning_fallback_phone()}
        error={error("fallbackPhone")}
        defaultValue={word(typed, "fallbackPhone")}
        optionalLabel
      />
    </details>
  );
}
