import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { type PartProps, SettingsControls, SettingsForm } from "./settings-form.tsx";

type Props = Omit<PartProps, "part"> & {
  /** What a shorter time would delete at once; null while nothing is asked. */
  over: { registrations: number; sessions: number } | null;
};

/** How long registrations are kept; a shorter time asks once before it deletes. */
export function KeepingForm({ values, print, reply, over }: Props) {
  const days = reply?.typed.retentionDays ?? "";
  return (
    <>
      <p>{m.settings_keeping_lead()}</p>
      {over && (
        <Notice tone="warn" role="alert">
          <h2>{m.settings_keeping_question()}</h2>
          <p>{m.settings_keeping_over({ count: over.registrations, sessions: over.sessions })}</p>
          <form method="post">
            <Hidden name="part" value="keeping" />
            <Hidden name="print" value={print} />
            <Hidden name="retentionDays" value={days} />
            <Button kind="danger" name="confirmed" value={days}>
              {m.settings_keeping_confirm({ days: Number(days) })}
            </Button>
          </form>
        </Notice>
      )}
      <SettingsForm part="keeping" {...{ print, reply }}>
        <SettingsControls part="keeping" {...{ values, reply }} />
      </SettingsForm>
      <p className="small soft">{m.settings_keeping_sentence()}</p>
      <blockquote>{m.registration_use({ days: Number(values.retentionDays) })}</blockquote>
    </>
  );
}
