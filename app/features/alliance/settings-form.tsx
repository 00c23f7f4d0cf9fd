import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field, Hidden, Select, TextArea } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { fieldsOf, type Part, type SettingsField, zones } from "./settings.ts";
import type { SettingsReply } from "./settings-reply.server.ts";
import { settingsErrors, settingsWords } from "./settings-texts.ts";

type Values = Record<string, string>;
export type PartProps = {
  part: Part;
  values: Values;
  /** Of the values as they were read. */
  print: string;
  reply: SettingsReply | null | undefined;
};

/** One part of the settings as a form of its own. What was typed stays; what others saved stands beside it. */
export function SettingsForm({
  part,
  print,
  reply,
  children,
  after,
}: Omit<PartProps, "values"> & { children: ReactNode; after?: ReactNode }) {
  const own = reply?.part === part ? reply : null;
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={settingsErrors(own?.wrong ?? [], own?.typed)} />
      {own?.status === 409 && (
        <Notice tone="warn" role="alert">
          <p>
            {own.fasterBy
              ? m.settings_meanwhile_by({ name: own.fasterBy })
              : m.settings_meanwhile()}
          </p>
        </Notice>
      )}
      <Hidden name="part" value={part} />
      <Hidden name="print" value={print} />
      {children}
      <p className="submit">
        <Button name="intent" value="save">
          {m.settings_save()}
        </Button>{" "}
        {after}
      </p>
    </form>
  );
}

/** All that a part holds; apart from the form, so that a page with script need not know the schemas. */
export function SettingsControls({ part, values, reply }: Omit<PartProps, "print">) {
  const own = reply?.part === part ? reply : null;
  return fieldsOf(part).map((name) => (
    <SettingsControl key={name} {...{ name, values, reply: own }} />
  ));
}

const rows: Partial<Record<SettingsField, number>> = {
  intro: 3,
  introEn: 3,
  imprint: 16,
  privacy: 20,
};

type ControlProps = {
  name: SettingsField;
  values: Values;
  reply: SettingsReply | null;
  type?: string;
};

/** A setting with its words, what was typed, and what is stored where that differs. */
export function SettingsControl({ name, values, reply, type }: ControlProps) {
  const { label, hint, problem } = settingsWords[name];
  const typed = reply?.typed[name];
  const isOther = reply?.status === 409 && typed !== values[name];
  const frame = {
    name,
    label: label(),
    required: true,
    defaultValue: typed ?? values[name],
    error: reply?.wrong.includes(name) ? problem(typed) : undefined,
    hint: isOther ? m.settings_stored_now({ value: values[name] ?? "" }) : hint?.(),
    ...(name.endsWith("En") ? { lang: "en" } : {}),
  };
  if (name === "zone")
    return (
      <Select {...frame} options={zones.map((value) => ({ value, label: zoneWords(value) }))} />
    );
  if (name === "followUps") return <Select {...frame} options={followUpWays()} />;
  if (rows[name]) return <TextArea {...frame} rows={rows[name]} />;
  return <Field {...frame} {...kindOf(name)} {...(type ? { type } : {})} />;
}

const kindOf = (name: SettingsField) =>
  name === "contactEmail"
    ? { type: "email", autoComplete: "off" }
    : name === "retentionDays" || name === "certificateFrom"
      ? { inputMode: "numeric" as const, short: true }
      : { autoComplete: "off" };

const followUpWays = () => [
  { value: "true", label: m.settings_follow_ups_on() },
  { value: "false", label: m.settings_follow_ups_off() },
];

const zoneWords = (zone: string) => zone.replace("/", " / ");
