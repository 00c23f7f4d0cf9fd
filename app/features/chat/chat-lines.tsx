import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import type { ChatLine } from "./chat.ts";

type Props = { chat: ChatLine[]; actsOn?: (line: ChatLine) => ReactNode };

/** What was said, the oldest first. It is not read out line by line: what is new is told by its part. */
export function ChatLines({ chat, actsOn }: Props) {
  if (chat.length === 0) return <p className="none">{m.chat_none()}</p>;
  return (
    <ol className="chat-lines">
      {chat
        .toSorted((one, other) => one.saidAt - other.saidAt)
        .map((line) => (
          <li key={line.id} className={line.kind}>
            <p className="small soft">{nameOf(line)}</p>
            <p>{line.text}</p>
            {actsOn?.(line)}
          </li>
        ))}
    </ol>
  );
}

function nameOf({ kind, by }: ChatLine) {
  if (kind === "staff") return m.chat_moderators();
  if (kind === "expert") return m.chat_expert({ name: by ?? "" });
  return by ?? m.chat_unnamed();
}
