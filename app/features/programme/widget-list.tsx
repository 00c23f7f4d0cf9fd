import { availabilityOf, closedBecause } from "#app/features/sessions/sessions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Thread } from "#app/ui/thread.tsx";
import { whenWords } from "#app/ui/when.ts";
import { ZoneLine } from "#app/ui/zone-line.tsx";
import type { Line } from "./programme-list.tsx";
import { SeatState } from "./seat-state.tsx";

type Props = { slug: string; rows: Line[]; now: Date };

/** A short programme for a frame: every link leaves the frame. */
export function WidgetList({ slug, rows, now }: Props) {
  const locale = getLocale();
  const go = pathsIn(locale);
  return (
    <>
      <ZoneLine rows={rows} />
      <ul className="widget-list">
        {rows.map((row) => {
          const { day, time, iso } = whenWords({ ...row, locale, now });
          const isFull = availabilityOf(row.seats).kind === "full";
          return (
            <li key={row.id}>
              <p className="widget-when">
                <time dateTime={iso}>
                  <b>{day}</b> {time}
                </time>
              </p>
              <div>
                <h2>
                  <a
                    href={go.session(slug, row.id)}
                    target="_top"
                    lang={row.language === locale ? undefined : row.language}
                  >
                    {row.title}
                  </a>
                </h2>
                {row.experts && <p>{row.experts}</p>}
                <p className="small soft">
                  <Thread hostSlug={row.host.slug} own={row.isOwn}>
                    {m.portal_hosted_own({ host: row.host.namedAsHost })}
                  </Thread>
                </p>
              </div>
              <div className="widget-step">
                <SeatState {...row} now={now} />
                {!closedBecause(row, now) && (
                  <ButtonLink
                    small
                    kind={isFull ? "quiet" : "main"}
                    href={go.register(slug, row.id)}
                    target="_top"
                    aria-label={`${isFull ? m.widget_wait() : m.widget_take()}: ${row.title}`}
                  >
                    {isFull ? m.widget_wait() : m.widget_take()}
                  </ButtonLink>
                )}
              </div>
            </li>
          );
        })}
      </ul>
    </>
  );
}
