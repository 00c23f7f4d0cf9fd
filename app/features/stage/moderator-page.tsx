import { type ReactNode, useState } from "react";
import { addressesOnDesk } from "#app/features/rooms/addresses.ts";
import type { ModerationView, Part } from "#app/features/rooms/moderation.ts";
import type { RoomFacts } from "#app/features/rooms/shown.ts";
import { useRefreshing } from "#app/features/rooms/use-refreshing.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { useSoftLinks } from "#app/ui/soft-links.ts";
import { RoomPage } from "./room-page.tsx";

type Props = {
  facts: RoomFacts;
  view: ModerationView;
  questions: number;
  people: number;
  hands: number;
  /** Why the last step was declined. */
  text?: string;
  children: ReactNode;
};

/** The stage, and beside it what only who runs the room sees. */
export function ModeratorPage({ facts, view, questions, people, hands, text, children }: Props) {
  const [addresses] = useState(() => addressesOnDesk(facts.slug, facts.sessionId));
  useSoftLinks();
  useRefreshing(10_000);
  const content = (
    <>
      <ModeratorTabs {...{ questions, people, hands }} part={view.part} />
      {text && (
        <p role="alert" className="declined">
          {text}
        </p>
      )}
      <div className="scrolling">{children}</div>
    </>
  );
  return (
    <RoomPage
      {...{ facts, addresses }}
      onLeave={() => location.assign(addresses.door)}
      side={{ label: m.rooms_moderation(), content }}
      isModerated
    />
  );
}

type TabsProps = { part: Part; questions: number; people: number; hands: number };

/** The parts of the view, as links: they lead there without script, too. */
function ModeratorTabs({ part, questions, people, hands }: TabsProps) {
  const labels: [Part, string][] = [
    ["fragen", m.rooms_tab_questions({ count: questions })],
    ["buehne", m.floor_tab({ count: hands })],
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
