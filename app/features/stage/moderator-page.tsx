import { lazy, type ReactNode, Suspense, useEffect, useState } from "react";
import { addressesOnDesk } from "#app/features/rooms/addresses.ts";
import type { ModerationView, Part } from "#app/features/rooms/moderation.ts";
import type { RoomFacts } from "#app/features/rooms/shown.ts";
import { useRefreshing } from "#app/features/rooms/use-refreshing.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { useSoftLinks } from "#app/ui/soft-links.ts";
import { RoomPlaceholder } from "./room-placeholder.tsx";

/** Loaded by pages in the room alone, in the browser alone. */
const LiveRoom = lazy(() => import("./live-room.client.tsx"));

type Props = {
  facts: RoomFacts;
  view: ModerationView;
  questions: number;
  people: number;
  /** Why the last step was declined. */
  text?: string;
  children: ReactNode;
};

/** The stage, and beside it what only who runs the room sees; that part works without script. */
export function ModeratorPage({ facts, view, questions, people, text, children }: Props) {
  const [isRunning, setRunning] = useState(false);
  const [addresses] = useState(() => addressesOnDesk(facts.slug, facts.sessionId));
  useEffect(() => setRunning(true), []);
  useSoftLinks();
  useRefreshing(10_000);
  const leave = () => location.assign(addresses.door);
  const placeholder = <RoomPlaceholder facts={facts} />;
  return (
    <div className="room moderate">
      {isRunning ? (
        <Suspense fallback={placeholder}>
          <LiveRoom addresses={addresses} facts={facts} onLeave={leave} />
        </Suspense>
      ) : (
        placeholder
      )}
      <aside className="ask" aria-label={m.rooms_moderation()}>
        <ModeratorTabs {...{ questions, people }} part={view.part} />
        {text && (
          <p role="alert" className="declined">
            {text}
          </p>
        )}
        <div className="scrolling">{children}</div>
      </aside>
    </div>
  );
}

type TabsProps = { part: Part; questions: number; people: number };

/** The parts of the view, as links: they lead there without script, too. */
function ModeratorTabs({ part, questions, people }: TabsProps) {
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
