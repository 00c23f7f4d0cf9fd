import type { Part } from "#app/features/rooms/moderation.ts";
import { m } from "#app/generated/paraglide/messages.js";

type Props = { part: Part; questions: number; people: number };

/** The parts of the view, as links: they lead there without script, too. */
export function ModeratorTabs({ part, questions, people }: Props) {
  const labels: [Part, string][] = [
    ["fragen", m.rooms_tab_questions({ count: questions })],
    ["personen", m.rooms_tab_people({ count: people })],
    ["termin", m.rooms_tab_session()],
  ];
  return (
    <nav className="tabs" aria-label={m.rooms_tabs()}>
      {labels.map(([name, label]) => (
        <a key={name} href={`?teil=${name}`} aria-current={name === part ? "page" : undefined}>
          {label}
        </a>
      ))}
    </nav>
  );
}
