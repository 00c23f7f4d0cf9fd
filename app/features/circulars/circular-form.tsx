import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice, ChoiceGroup, ErrorSummary, Field, Hidden, TextArea } from "#app/ui/form.tsx";
import type { CircularAudience } from "./circulars.ts";
import { audienceText, countText, wordsFor } from "./texts.ts";

type Count = number | "few" | "withheld";
export type Readers = {
  own: number;
  lost: { id: string; name: string; phone: string | null }[];
  others: { shortName: string; count: Count }[];
  sum: number | null;
};

type Props = {
  typed: Record<string, string>;
  problems: Record<string, string[]>;
  own: string;
  readers: (Readers & { audience: CircularAudience })[];
};

/** Whom, subject and text; sending is asked for beside the preview. */
export function CircularFields({ typed, problems, own, readers }: Props) {
  const of = (name: "subject" | "text") => ({
    name,
    defaultValue: typed[name] ?? "",
    error: problems[name]?.map(wordsFor).join(" "),
  });
  const errors = (["subject", "text"] as const).flatMap((field) => {
    const message = of(field).error;
    return message ? [{ field, label: labels[field](), message }] : [];
  });
  const chosen = typed.audience ?? "all";
  return (
    <form method="post" noValidate>
      <ErrorSummary errors={errors} />
      {typed.circular && <Hidden name="circular" value={typed.circular} />}
      {typed.offersDates && <Hidden name="offersDates" value="ja" />}
      <ChoiceGroup legend={m.circulars_audience()}>
        {readers.map(({ audience, ...counts }) => (
          <Choice
            key={audience}
            type="radio"
            name="audience"
            value={audience}
            label={audienceText[audience]()}
            hint={readersWords(own, counts)}
            defaultChecked={audience === chosen}
          />
        ))}
      </ChoiceGroup>
      <Field
        {...of("subject")}
        label={labels.subject()}
        hint={m.circulars_subject_hint()}
        maxLength={140}
        required
      />
      <TextArea
        {...of("text")}
        label={labels.text()}
        hint={m.circulars_text_hint()}
        rows={12}
        required
      />
      <p className="submit">
        <Button>{m.circulars_to_preview()}</Button>
      </p>
      <p className="small soft">{m.circulars_kept()}</p>
    </form>
  );
}

const labels = { subject: m.circulars_subject, text: m.circulars_text };

/** "Über AIW: 12 · Über Emsland: weniger als fünf" */
export const readersWords = (own: string, { own: count, others }: Omit<Readers, "lost" | "sum">) =>
  [{ shortName: own, count }, ...others]
    .map(({ shortName, count: of }) =>
      m.circulars_readers_own({ association: shortName, count: countText(of) }),
    )
    .join(" · ");
