import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button } from "#app/ui/button.tsx";
import { Pending } from "#app/ui/desk.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { whenWords } from "#app/ui/when.ts";

type Times = { startsAt: Date; endsAt: Date };
export type Change = Times & {
  id: string;
  title: string;
  zone: string;
  revision: number;
  cancelledAt: Date | null;
  cancelReason: string | null;
  host: string;
  former: Times | null;
  isUndone: boolean;
  isProlonged: boolean;
  news: "taken-back" | "along" | "rule" | null;
};

type Props = {
  changes: Change[];
  now: Date;
  hrefOf: (change: Change) => string;
  /** Where "seen" is sent to. */
  action: string;
  maySee: boolean;
};

/** What hosts have changed about adopted sessions since the office last looked. */
export function ChangesList({ changes, now, hrefOf, action, maySee }: Props) {
  return (
    <Pending
      lines={changes.map((change) => ({
        key: change.id,
        mark: whenWords({ ...change, locale: getLocale(), now }).day,
        title:
          change.news === "taken-back" ? change.title : <a href={hrefOf(change)}>{change.title}</a>,
        note: change.news
          ? newsText[change.news](change)
          : change.isProlonged
            ? `${changeWords(change, now)}.`
            : `${changeWords(change, now)}. ${change.isUndone ? m.pool_change_untold() : m.pool_change_told()}`,
        step: maySee && (
          <form method="post" action={action}>
            <Hidden name="seen" value={change.id} />
            <Hidden name="revision" value={String(change.revision)} />
            <Button small kind="quiet" aria-label={m.pool_change_seen_named(change)}>
              {m.pool_change_seen()}
            </Button>
          </form>
        ),
      }))}
    />
  );
}

const newsText: Record<NonNullable<Change["news"]>, (change: Change) => string> = {
  "taken-back": ({ host, title }) =>
    `${m.desk_work_taken_back_title({ host, title })} ${m.desk_work_taken_back_note()}`,
  along: m.desk_work_adopted_along,
  rule: m.desk_work_adopted_rule,
};

/** "verschoben vom AIW: jetzt Di., 1. Dezember 2026, 11:00–12:00 Uhr, vorher …" */
export function changeWords(change: Change, now: Date) {
  const { host, zone, former, cancelledAt, cancelReason } = change;
  const said = (times: Times) => whenWords({ ...times, zone, locale: getLocale(), now }).long;
  const when = said(change);
  if (change.isProlonged) return m.pool_change_prolonged({ host, when });
  if (cancelledAt)
    return [m.pool_change_cancelled({ host, when }), cancelReason].filter(Boolean).join(". ");
  const isSame = !former || said(former) === when;
  return isSame
    ? m.pool_change_same({ host, when })
    : m.pool_change_moved({ host, when, former: said(former) });
}
