import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { countWord } from "#app/ui/count-words.ts";
import { Select, TextArea } from "#app/ui/form.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { whenWords } from "#app/ui/when.ts";
import type { previewCancel } from "./cancel-queries.server.ts";
import type { CountShown } from "./counts-shown.ts";
import { countsWords } from "./counts-words.ts";
import { UnreachedPeople } from "./unreached.tsx";

type Props = {
  preview: Awaited<ReturnType<typeof previewCancel>>;
  /** What could take its place. */
  replacements: {
    id: string;
    title: string;
    startsAt: Date;
    endsAt: Date;
    zone: string;
    isFull: boolean;
  }[];
  typed?: { grund: string; ersatz: string };
  problem?: string;
  now: Date;
  backHref: string;
};

/** Before a cancellation, in numbers: who is told, who is free again, and one button. */
export function CancelQuestion({ preview, replacements, typed, problem, now, backHref }: Props) {
  const { people, experts, offices, isDiscarded, publishedAt } = preview;
  return (
    <Panel tone="warn">
      {isDiscarded ? (
        <p>{m.office_discard_text()}</p>
      ) : (
        <>
          <p>
            <b>{told(preview)}</b>
          </p>
          <UnreachedPeople {...people.unreached} />
        </>
      )}
      {people.associations > 1 && people.byAssociation && (
        <CountsLine counts={people.byAssociation} />
      )}
      {!isDiscarded && offices > 0 && <p>{m.office_cancel_offices({ count: offices })}</p>}
      {experts.map((name) => (
        <p key={name}>
          {publishedAt ? m.office_cancel_expert({ name }) : m.office_discard_expert({ name })}
        </p>
      ))}
      <form method="post" noValidate>
        {!isDiscarded && (
          <>
            <TextArea
              name="grund"
              label={m.office_cancel_reason()}
              hint={m.office_cancel_reason_hint()}
              error={problem}
              defaultValue={typed?.grund}
              rows={2}
              optionalLabel
            />
            {replacements.length > 0 && (
              <Select
                name="ersatz"
                label={m.office_cancel_replaced()}
                defaultValue={typed?.ersatz ?? ""}
                options={[
                  { value: "", label: m.office_cancel_replaced_none() },
                  ...replacements.map(({ id, title, isFull, ...times }) => ({
                    value: id,
                    label: [
                      whenWords({ ...times, locale: getLocale(), now }).long,
                      title,
                      ...(isFull ? [m.office_cancel_replaced_full()] : []),
                    ].join(" · "),
                  })),
                ]}
              />
            )}
            {publishedAt && <p className="soft">{m.office_pause()}</p>}
          </>
        )}
        <p className="actions">
          <Button kind="danger" name="intent" value={isDiscarded ? "discard" : "cancel"}>
            {isDiscarded ? m.office_discard() : m.office_cancel_and_tell()}
          </Button>
          <ButtonLink kind="quiet" href={backHref}>
            {m.office_cancel_not()}
          </ButtonLink>
        </p>
      </form>
    </Panel>
  );
}

/** "42 Personen bei drei Verbänden erhalten eine Absage.", of those whom a mail reaches. */
function told({ people: { total, reached, associations: count } }: Props["preview"]) {
  if (total === 0) return m.office_move_nobody();
  if (reached === 0) return m.office_nobody_by_mail();
  const at = m.office_at_associations({ count, number: countWord(count, getLocale()) });
  return m.office_cancel_told({ count: reached, at });
}

/** "AIW 57 · Emsland 55 · Steinfurt weniger als fünf" */
function CountsLine({ counts }: { counts: CountShown[] }) {
  return <p className="soft">{countsWords(counts)}</p>;
}
