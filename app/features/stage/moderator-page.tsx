import { type ReactNode, useState } from "react";
import { addressesOnDesk } from "#app/features/rooms/addresses.ts";
import { isServerThere } from "#app/features/rooms/is-server-there.ts";
import type { ModerationView, Part } from "#app/features/rooms/moderation.ts";
import type { RoomFacts } from "#app/features/rooms/shown.ts";
import { useRefreshing } from "#app/features/rooms/use-refreshing.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { useSoftLinks } from "#app/ui/soft-links.ts";
import { Tabs } from "#app/ui/tabs.tsx";
import { RoomPage } from "./room-page.tsx";

type Props = {
  facts: RoomFacts;
  view: ModerationView;
  /** Whether nobody new comes in. */
  isLocked: boolean;
  questions: number;
  people: number;
  hands: number;
  /** Whether a poll is open. */
  isPolling: boolean;
  chat: number;
  /** Whether there may be a recording. */
  hasTaping: boolean;
  /** Why the last step was declined. */
  text?: string;
  above?: ReactNode;
  bar?: ReactNode;
  over?: ReactNode;
  /** Above the parts. */
  head?: ReactNode;
  sign?: ReactNode;
  signing: string[];
  children: ReactNode;
};

/** The stage, and beside it what only who runs the room sees. */
export function ModeratorPage({ facts, view, text, children, ...props }: Props) {
  const [addresses] = useState(() => addressesOnDesk(facts.slug, facts.sessionId));
  const isStuck = useSoftLinks(isServerThere);
  useRefreshing(10_000);
  const { above, bar, over, head, sign, signing, ...counts } = props;
  const content = (
    <>
      {head}
      <ModeratorTabs {...counts} part={view.part} />
      {(isStuck || text) && (
        <p role="alert" className="declined">
          {isStuck ? m.rooms_view_unreachable() : text}
        </p>
      )}
      <div className="scrolling">{children}</div>
    </>
  );
  return (
    <RoomPage
      {...{ facts, addresses, above, bar, over, sign, signing }}
      onLeave={() => location.assign(addresses.door)}
      side={{ label: m.rooms_moderation(), content }}
      isModerated
    />
  );
}

type TabsProps = Pick<
  Props,
  "isLocked" | "questions" | "people" | "hands" | "isPolling" | "chat" | "hasTaping"
> & {
  part: Part;
};

/** The parts of the view, as links: they lead there without script, too. */
function ModeratorTabs({ part, hasTaping, isLocked, ...counts }: TabsProps) {
  const { questions, people, hands, isPolling, chat } = counts;
  const labels: [Part, string, string?][] = [
    ["fragen", m.rooms_tab_questions({ count: questions })],
    ["buehne", m.floor_tab({ count: hands })],
    ["stimmungsbild", m.polls_title(), isPolling ? m.polls_open_now() : ""],
    ["chat", [m.chat_title(), chat].filter(Boolean).join(" ")],
    ["personen", m.rooms_tab_people({ count: people }), isLocked ? m.rooms_locked_mark() : ""],
    ...(hasTaping ? ([["aufnahme", m.taping_title()]] as [Part, string][]) : []),
    ["termin", m.rooms_tab_session()],
  ];
  return (
    <Tabs
      label={m.rooms_tabs()}
      current={part}
      tabs={labels.map(([name, label, mark = ""]) => ({ name, label, mark }))}
    />
  );
}
