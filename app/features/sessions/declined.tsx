import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { Notice } from "#app/ui/notice.tsx";
import type { Refusal } from "./sessions.ts";
import { refusalText } from "./texts.ts";

type Props = { refusal: Refusal; by?: string | null; slug?: string };

/** Why a step was declined, with the cure beside it; where somebody was quicker, by name. */
export function Declined({ refusal, by, slug }: Props) {
  return (
    <Notice tone="warn" role="alert">
      <p>
        {by && <b>{m.office_changed_by({ name: by })}</b>} {refusalText[refusal]()}{" "}
        {slug && <Cure refusal={refusal} slug={slug} />}
      </p>
    </Notice>
  );
}

/** Where what is missing can be added, if that is another page. */
export function Cure({ refusal, slug }: { refusal: string | null; slug: string }) {
  if (refusal !== "imprint-missing") return null;
  const href = `${pathsIn(getLocale()).settingsLegal(slug)}#imprint`;
  return <a href={href}>{m.desk_first_imprint_step()}</a>;
}
