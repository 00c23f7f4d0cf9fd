import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { countWord } from "#app/ui/count-words.ts";
import { Hidden } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { whenWords } from "#app/ui/when.ts";
import { CountsLine } from "./counts-line.tsx";
import { intervalOf, type MovePreview } from "./move.ts";
import type { TypedTimes } from "./move-form.ts";
import { refusalText } from "./texts.ts";
import { UnreachedPeople } from "./unreached.tsx";

type Props = { preview: MovePreview; now: Date };

/** "„Kurzarbeit" auf Mi., 2. Dezember, 10:00–11:00 Uhr verschieben?" */
export function moveTitle({ preview: { title, to, zone }, now }: Props) {
  const { heading, long, isToday } = whenWords({ ...to, zone, locale: getLocale(), now });
  return m.office_move_question({ title, when: isToday ? heading : long });
}

/** Before a move, in numbers: who is told, who is free, and how long it may be taken back. */
export function MoveQuestion({ preview, now }: Props) {
  const { from, zone, refusal, changes } = preview;
  const before = whenWords({ ...from, zone, locale: getLocale(), now }).long;
  if (!changes) return <p>{m.office_move_no_change()}</p>;
  return (
    <>
      <p className="soft">{m.office_move_before({ when: before })}</p>
      {refusal && refusal !== "expert-not-free" && (
        <Notice tone="warn" role="alert">
          <p>{refusalText[refusal]()}</p>
        </Notice>
      )}
      <Told {...preview} />
      {preview.experts.map(({ name, isFree }) => (
        <p key={name}>
          {isFree ? (
            m.office_move_expert_free({ name })
          ) : (
            <b>{m.office_move_expert_busy({ name })}</b>
          )}
        </p>
      ))}
      {preview.isPublic && !refusal && <p className="soft">{m.office_pause()}</p>}
    </>
  );
}

type PanelProps = Props & { typed: TypedTimes; back?: string; backHref: string };

/** The question with its one button. */
export function MovePanel({ preview, now, typed, back, backHref }: PanelProps) {
  return (
    <Panel>
      <MoveQuestion preview={preview} now={now} />
      <form method="post" className="actions">
        <Hidden name="beginn" value={typed.beginn} />
        <Hidden name="ende" value={typed.ende} />
        <Hidden name="gesehen" value={intervalOf(preview.from)} />
        {back && <Hidden name="zurueck" value={back} />}
        {preview.changes && !preview.refusal && (
          <Button name="intent" value="move">
            {preview.isPublic ? m.office_move_and_tell() : m.office_move_now()}
          </Button>
        )}
        <ButtonLink kind="quiet" href={backHref}>
          {m.office_leave()}
        </ButtonLink>
      </form>
    </Panel>
  );
}

function Told({ isPublic, people, offices }: MovePreview) {
  if (!isPublic) return <p>{m.office_move_draft()}</p>;
  return (
    <>
      <p>
        <b>{toldWords(people)}</b>
      </p>
      <UnreachedPeople {...people.unreached} />
      {people.associations > 1 && people.byAssociation && (
        <CountsLine counts={people.byAssociation} />
      )}
      {offices > 0 && <p>{m.office_move_offices({ count: offices })}</p>}
    </>
  );
}

/** "42 Personen bei drei Verbänden erhalten eine neue Einladung." */
export function toldWords({ total, reached, invited, associations }: MovePreview["people"]) {
  const at = m.office_at_associations({
    count: associations,
    number: countWord(associations, getLocale()),
  });
  if (total === 0) return m.office_move_nobody();
  if (reached === 0) return m.office_nobody_by_mail();
  if (invited === 0) return m.office_move_waiting_only({ count: reached, at });
  if (invited === reached) return m.office_move_invited({ count: invited, at });
  return m.office_move_invited_and_told({ count: invited, others: reached - invited, at });
}
