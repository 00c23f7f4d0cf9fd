import { m } from "#app/generated/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import type { Refusal } from "./sessions.ts";
import { refusalText } from "./texts.ts";

type Props = { refusal: Refusal; by?: string | null };

/** Why a step was declined; where somebody was quicker, by name. */
export function Declined({ refusal, by }: Props) {
  return (
    <Notice tone="warn" role="alert">
      <p>
        {by && <b>{m.office_changed_by({ name: by })}</b>} {refusalText[refusal]()}
      </p>
    </Notice>
  );
}
