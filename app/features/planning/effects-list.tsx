import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { momentWords, whenWords } from "#app/ui/when.ts";
import type { Effects } from "./effects.server.ts";

type Props = { effects: Effects; now: Date; zone: string };

/** What would happen, in names and numbers, while it can still be changed. */
export function EffectsList({ effects, now, zone }: Props) {
  const locale = getLocale();
  const { second, kept, keptHours, policy, seats, dates } = effects;
  const names = (list: string[]) => new Intl.ListFormat(locale).format(list);
  const moment = (at: Date) => momentWords(at, zone, locale);
  const since = !effects.isLater
    ? m.planning_then_now()
    : effects.publishAt
      ? m.planning_then_at({ when: moment(effects.publishAt) })
      : m.planning_then_later();
  const lines = [
    second && {
      what: m.planning_then_waiting({
        count: second.waiting,
        day: whenWords({ ...second, locale, now }).day,
      }),
      text: m.planning_then_waiting_text({
        count: second.waiting,
        seats: Math.min(seats, second.waiting),
        until: second.opens ? moment(second.opens) : "…",
      }),
    },
    {
      what: m.planning_then_portal({ portal: effects.portal }),
      text: `${m.planning_then_portal_text({ since, count: dates })}`,
    },
    effects.isSeries && {
      what: m.planning_then_series(),
      text: m.planning_then_series_text(),
    },
    effects.alliances.length > 0 &&
      effects.partners.length > 0 && {
        what: names(effects.partners),
        text: [
          m.planning_then_partners_text({ since, count: effects.partners.length }),
          effects.rules.length > 0 &&
            m.planning_then_rules({ names: names(effects.rules), count: effects.rules.length }),
        ]
          .filter(Boolean)
          .join(" "),
      },
    effects.alliances.length === 0 && {
      what: m.planning_then_alone(),
      text: m.planning_then_alone_text(),
    },
    effects.experts.length > 0 && {
      what: names(effects.experts),
      text: m.planning_then_experts_text({ count: effects.experts.length, since }),
    },
    {
      what: m.planning_then_seats({ count: seats }),
      text: [
        kept > 0 && m.planning_then_kept({ count: kept, hours: keptHours }),
        policy === "offer" ? m.planning_then_offer() : m.planning_then_direct(),
      ]
        .filter(Boolean)
        .join(" "),
    },
    effects.hour && {
      what: m.planning_then_hour(effects.hour),
      text: m.planning_then_hour_text({ title: effects.hour.title }),
    },
    effects.isToBeRecorded && {
      what: m.planning_recording(),
      text: m.planning_then_recording(),
    },
    { what: m.planning_then_reminders(), text: m.planning_then_reminders_text() },
  ].filter((line) => typeof line === "object" && line !== null);
  return (
    <ul>
      {lines.map(({ what, text }) => (
        <li key={what}>
          <b>{what}</b>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
