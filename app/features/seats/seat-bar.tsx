import type { CountShown } from "#app/features/sessions/counts-shown.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { momentWords } from "#app/ui/when.ts";

type Props = {
  seats: { limit: number; taken: number; waiting: number };
  /** What a newcomer of this office's guests finds free. */
  free: { own: number; common: number };
  /** People with a place by association; null where they are not told apart. */
  counts: CountShown[] | null;
  /** Who is asked whether they take a seat that is held for them, and until when at the latest. */
  asked: { people: number; until: Date | null } | null;
  zone: string;
};

/** How full a session is: a bar with its words, so that nobody has to measure it. */
export function SeatBar({ seats: { limit, taken, waiting }, free, counts, ...is }: Props) {
  const parts = (counts ?? []).map(({ name, people }) =>
    people === null ? m.office_count_hidden({ name }) : `${name} ${people}`,
  );
  return (
    <>
      <div className="seat-bar">
        <meter
          min={0}
          max={Math.max(limit, taken, 1)}
          value={taken}
          aria-label={m.office_seats_taken()}
        >
          {taken}
        </meter>
        <p>
          <b>{m.desk_today_seats({ taken, limit })}</b>
          {" · "}
          {[freeWords(free), waiting > 0 && m.desk_today_waiting({ count: waiting })]
            .filter(Boolean)
            .join(" · ")}
        </p>
        {parts.length > 1 && (
          <p className="soft">{m.office_people_by({ parts: parts.join(" · ") })}</p>
        )}
      </div>
      <Asked {...is} />
    </>
  );
}

/** "noch 7 Plätze: 3 aus Ihrem Kontingent, 4 für alle" */
const freeWords = ({ own, common }: Props["free"]) =>
  own > 0
    ? m.office_seats_free_parts({ count: own + common, own, common })
    : m.office_seats_free({ count: common });

function Asked({ asked, zone }: Pick<Props, "asked" | "zone">) {
  if (!asked?.until) return null;
  const { people, until } = asked;
  const when = momentWords(until, zone, getLocale());
  return <p>{m.office_offers_out({ count: people, when })}</p>;
}
