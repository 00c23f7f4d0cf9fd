import { m } from "#app/generated/paraglide/messages.js";
import type { Point } from "./agenda.ts";

type Props = { agenda: Point[]; lang?: string };

/** What a session goes through, for everybody. */
export function AgendaList({ agenda, lang }: Props) {
  if (agenda.length === 0) return null;
  return (
    <section className="agenda" aria-labelledby="ablauf">
      <h2 id="ablauf">{m.agenda_title()}</h2>
      <ol>
        {agenda.map(({ id, minutes, title }) => (
          <li key={id}>
            <span className="soft">{m.agenda_minutes({ count: minutes })}</span>
            <span lang={lang}>{title}</span>
          </li>
        ))}
      </ol>
    </section>
  );
}
