import type { Refusal } from "#app/features/sessions/sessions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { SeatsEffect } from "./seats-parts.tsx";
import type { SeatsPreview } from "./seats-preview.ts";

type Props = {
  title: string;
  button: string;
  preview: SeatsPreview;
  /** What the form sends, as it was asked. */
  fields: Record<string, string>;
  backHref: string;
  say: (refusal: Refusal) => string;
};

/** Before seats change: the question with its effect in numbers, and one button. */
export function SeatsQuestion({ title, button, preview, fields, backHref, say }: Props) {
  const { refusal, atMost } = preview;
  return (
    <Panel>
      <h2>{title}</h2>
      {refusal ? (
        <Notice tone="warn" role="alert">
          <p>
            {say(refusal)}{" "}
            {refusal === "too-many-seats" && m.office_seats_at_most({ count: atMost ?? 0 })}
          </p>
        </Notice>
      ) : (
        <SeatsEffect preview={preview} />
      )}
      <form method="post" className="actions">
        {Object.entries(fields).map(([name, value]) => (
          <Hidden key={name} name={name} value={value} />
        ))}
        {!refusal && <Button>{button}</Button>}
        <ButtonLink kind="quiet" href={backHref}>
          {m.office_leave()}
        </ButtonLink>
      </form>
    </Panel>
  );
}
