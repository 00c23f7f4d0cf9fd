import { useSearchParams } from "@remix-run/react";
import { type ReactNode, useEffect, useRef, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { announce } from "#app/ui/announcer.tsx";
import { Tabs } from "#app/ui/tabs.tsx";

export type RoomPart = {
  name: string;
  label: string;
  /** Another word than before: there is something new in it; an empty one: nothing. */
  news: string;
  /** What is said of it, each sentence once. */
  told: string[];
  /** What is said only once it differs from what one found on coming. */
  changed: string[];
  content: ReactNode;
};

type Props = {
  parts: RoomPart[];
  /** The part in which something was sent without script, else that of the address. */
  first?: string;
  /** For who speaks: each part scrolls as a whole. */
  isRun?: boolean;
  /** Why the last step was declined, where it was sent without script. */
  text?: string;
  /** Above the parts. */
  head?: ReactNode;
};

/**
 * What stands beside the stage, in parts of which one shows. Another one is shown without asking the server, so that
 * it works while the network does not; what is typed in a part stays while one looks at another.
 */
export function RoomParts({ parts, first, isRun, text, head }: Props) {
  const [search] = useSearchParams();
  const [wanted, setWanted] = useState(first ?? search.get("teil"));
  const current = parts.find(({ name }) => name === wanted)?.name ?? parts[0]?.name ?? "";
  const isNew = useNews(parts, current);
  const choose = (name: string) => {
    setWanted(name);
    history.replaceState(history.state, "", `?teil=${name}`);
  };
  const tabs = parts.map((part) => ({ ...part, mark: isNew(part) ? m.live_new() : "" }));
  return (
    <>
      {head}
      <Tabs label={m.rooms_tabs()} tabs={tabs} current={current} onChoose={choose} />
      {text && (
        <p role="alert" className="declined">
          {text}
        </p>
      )}
      {parts.map(({ name, content }) => (
        <div
          key={name}
          className={isRun ? "room-part scrolling" : "room-part"}
          hidden={name !== current}
        >
          {content}
        </div>
      ))}
    </>
  );
}

/** What has changed in a part since one looked at it; said once each time there is something new. */
function useNews(parts: RoomPart[], current: string) {
  const [seen, setSeen] = useState<Record<string, string>>({});
  const now = parts.find(({ name }) => name === current)?.news ?? "";
  useEffect(() => setSeen((before) => ({ ...before, [current]: now })), [current, now]);
  const told = parts.flatMap((part) => [...part.told, ...part.changed]).join("\n");
  const said = useRef(parts.flatMap(({ changed }) => changed));
  useEffect(() => {
    const sentences = told.split("\n");
    for (const one of sentences) if (!said.current.includes(one)) announce(one);
    said.current = sentences;
  }, [told]);
  return ({ name, news }: RoomPart) =>
    name !== current && news !== "" && news !== (seen[name] ?? "");
}
