import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Thread } from "#app/ui/thread.tsx";
import { whenWords } from "#app/ui/when.ts";
import type { Foresight } from "./foresight.server.ts";

type Row = Foresight["similar"][number];
type Props = {
  rows: Row[];
  now: Date;
  links: { adopt: (id: string) => string; own: (id: string) => string; page: (row: Row) => string };
};

/** What others do already: nobody has to plan it again. */
export function AlikeList({ rows, now, links }: Props) {
  if (rows.length === 0) return null;
  const locale = getLocale();
  return (
    <section className="alike" id="aehnlich" aria-labelledby="alike-title">
      <Panel>
        <h2 id="alike-title">{m.planning_alike()}</h2>
        <ul>
          {rows.map((row) => {
            const left = row.seats.limit - row.seats.taken;
            return (
              <li key={row.id}>
                <p className="small">
                  „{row.title}“, {whenWords({ ...row, locale, now }).long},{" "}
                  {left > 0 ? m.planning_alike_left({ count: left }) : m.planning_alike_full()}
                </p>
                <p className="small soft">
                  <Thread hostSlug={row.host.slug} own={row.isOwn}>
                    {m.portal_session_hosted({ host: row.host.namedAsHost })}
                  </Thread>
                </p>
                {row.mayAdopt ? (
                  <p>
                    <ButtonLink small kind="quiet" href={links.adopt(row.id)}>
                      {m.planning_alike_adopt()}
                      <span className="unseen">: {row.title}</span>
                    </ButtonLink>
                  </p>
                ) : (
                  <p className="small">
                    <a href={row.isShown ? links.own(row.id) : links.page(row)}>
                      {row.isShown ? m.planning_alike_shown() : m.planning_alike_look()}
                      <span className="unseen">: {row.title}</span>
                    </a>
                  </p>
                )}
              </li>
            );
          })}
        </ul>
      </Panel>
    </section>
  );
}
