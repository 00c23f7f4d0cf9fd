import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Notice } from "#app/ui/notice.tsx";
import type { Crossed } from "./editing.ts";
import { editLabel, shownValue } from "./editing-texts.ts";

type Props = { editors: string[]; crossed: Crossed[] };

/** Who has saved while this form was open, and field by field their text beside one's own. */
export function EditedMeanwhile({ editors, crossed }: Props) {
  const names = new Intl.ListFormat(getLocale(), { type: "conjunction" }).format(editors);
  return (
    <>
      <Notice tone="warn" role="alert">
        <p>
          <b>{names ? m.office_edited_by({ names }) : m.office_edited_by_somebody()}</b>{" "}
          {m.office_edited_kept()}
        </p>
      </Notice>
      {crossed.map(({ field, theirs, mine, both }) => (
        <section key={field} className="crossed">
          <h2>{editLabel[field]()}</h2>
          <p className="soft">{both ? m.office_edited_both() : m.office_edited_theirs()}</p>
          <div className="pair">
            <figure>
              <figcaption>{m.office_edited_their_text()}</figcaption>
              <p>{shownValue(field, theirs) || m.office_edited_empty()}</p>
            </figure>
            <figure>
              <figcaption>
                {both ? m.office_edited_your_text() : m.office_edited_before()}
              </figcaption>
              <p>{shownValue(field, mine) || m.office_edited_empty()}</p>
            </figure>
          </div>
        </section>
      ))}
    </>
  );
}
