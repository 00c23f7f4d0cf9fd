import type { ReactNode } from "react";
import { countsWords } from "#app/features/sessions/counts-words.ts";
import { oddText } from "#app/features/sessions/odd-words.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { countWord } from "#app/ui/count-words.ts";
import { Hidden } from "#app/ui/form.tsx";
import { shortMoment } from "#app/ui/moments.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { whenWords } from "#app/ui/when.ts";
import { intervalOf, type MovePreview } from "./move.ts";
import type { TypedMoments } from "./move-by-form.server.ts";
import { type TypedTimes, typedOf } from "./move-form.ts";
import { MomentFields, MomentList } from "./move-moments.tsx";

type Asked = { preview: MovePreview; now: Date };
type Props = Asked & {
  /** Why the move would be declined, in words. */
  refusal: string | null;
  /** Whom somebody has to call. */
  unreached: ReactNode;
  /** Where another time is asked for: with it an expert who is not free shows when all are. */
  address?: string;
  /** Left out where the moments stand below as fields. */
  withMoments?: boolean;
};

/** "„Kurzarbeit" auf Mi., 2. Dezember, 10:00–11:00 Uhr verschieben?" */
export function moveTitle({ preview: { title, to, zone }, now }: Asked) {
  const { heading, long, isToday } = whenWords({ ...to, zone, locale: getLocale(), now });
  return m.office_move_question({ title, when: isToday ? heading : long });
}

/** Before a move, in numbers: who is told, who is free, and how long it may be taken back. */
export function MoveQuestion({
  preview,
  now,
  refusal,
  unreached,
  address,
  withMoments = true,
}: Props) {
  const { from, zone, changes, oddness, moments } = preview;
  const before = whenWords({ ...from, zone, locale: getLocale(), now }).long;
  if (!changes) return <p>{m.office_move_no_change()}</p>;
  return (
    <>
      <p className="soft">{m.office_move_before({ when: before })}</p>
      {refusal && preview.refusal !== "expert-not-free" && (
        <Notice tone="warn" role="alert">
          <p>{refusal}</p>
        </Notice>
      )}
      {oddness && !refusal && (
        <Notice tone="warn">
          <p>{oddText[oddness]()}</p>
        </Notice>
      )}
      {preview.refusal !== "in-the-past" && <Told {...preview} unreached={unreached} />}
      {preview.experts.map(({ name, isFree }) => (
        <p key={name}>
          {isFree ? (
            m.office_move_expert_free({ name })
          ) : (
            <b>{m.office_move_expert_busy({ name })}</b>
          )}
        </p>
      ))}
      {address && <FreeTimes {...{ preview, now, address }} />}
      {withMoments && <MomentList moments={moments} zone={zone} />}
      {preview.isPublic && !refusal && <p className="soft">{m.office_pause()}</p>}
    </>
  );
}

/** Starts near the wished one at which every expert is free. */
function FreeTimes({ preview, now, address }: Asked & { address: string }) {
  const { freeTimes, to, zone } = preview;
  if (freeTimes.length === 0) return null;
  const lasts = to.endsAt.getTime() - to.startsAt.getTime();
  const query = (startsAt: Date) =>
    new URLSearchParams(typedOf({ startsAt, endsAt: new Date(+startsAt + lasts) }, zone));
  return (
    <>
      <p>{m.moments_free_times()}</p>
      <p className="chips">
        {freeTimes.map((start) => (
          <a key={+start} className="chip" href={`${address}?${query(start)}`}>
            {shortMoment(start, zone, getLocale(), now)}
          </a>
        ))}
      </p>
    </>
  );
}

/** The words of the one button; null where there is nothing to press. */
export function moveButton({ changes, refusal, moments, oddness, isPublic }: MovePreview) {
  if (!changes || refusal || hasToWait(moments)) return null;
  if (oddness) return m.moments_odd_yes();
  return isPublic ? m.office_move_and_tell() : m.office_move_now();
}

/** A publication in the past is no refusal yet: another moment for it may be chosen. */
const hasToWait = (moments: MovePreview["moments"]) =>
  moments.some(({ kind, isDue }) => kind === "publication" && isDue);

type PanelProps = Props & {
  typed: TypedTimes;
  moments?: TypedMoments;
  back?: string;
  backHref: string;
};

/** The question with its one button, and each moment that moves along as a field. */
export function MovePanel(props: PanelProps) {
  const { preview, typed, moments: sent, back, backHref } = props;
  const { zone, moments } = preview;
  const button = moveButton({ ...preview, moments: [] });
  return (
    <Panel>
      <MoveQuestion {...props} withMoments={false} />
      <form method="post">
        {(["tag", "von", "bis"] as const).map((name) => (
          <Hidden key={name} name={name} value={typed[name]} />
        ))}
        <Hidden name="gesehen" value={intervalOf(preview.from)} />
        {back && <Hidden name="zurueck" value={back} />}
        {button && (
          <MomentFields
            {...{ moments, zone }}
            typed={sent?.values ?? {}}
            unreadable={sent?.unreadable ?? []}
          />
        )}
        <p className="actions">
          {button && (
            <Button name="intent" value="move">
              {button}
            </Button>
          )}
          <ButtonLink kind="quiet" href={backHref}>
            {m.office_leave()}
          </ButtonLink>
        </p>
      </form>
    </Panel>
  );
}

function Told({ isPublic, people, offices, unreached }: MovePreview & Pick<Props, "unreached">) {
  if (!isPublic) return <p>{m.office_move_draft()}</p>;
  return (
    <>
      <p>
        <b>{toldWords(people)}</b>
      </p>
      {unreached}
      {people.associations > 1 && people.byAssociation && (
        <p className="soft">{countsWords(people.byAssociation)}</p>
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
