import { type ComponentType, type ReactNode, useEffect, useRef } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice, Field } from "#app/ui/form.tsx";
import { type ChatLine, type ChatReply, longestMessage } from "./chat.ts";
import { ChatLines } from "./chat-lines.tsx";

type Props = {
  chat: ChatLine[];
  writer: { name: string; company: string };
  isRound: boolean;
  reply: ChatReply | null;
  Form: ComponentType<{ className?: string; children: ReactNode }>;
  /** Why nothing came of the last press. */
  problem: string | null;
};

/** The chat for a guest: what was said, and the field. */
export function ChatPanel({ chat, writer, isRound, reply, Form, problem }: Props) {
  const refused = reply && !reply.ok ? reply : null;
  return (
    <section className="chat-panel" aria-labelledby="chat">
      <h2 id="chat">{m.chat_title()}</h2>
      <Newest of={chat}>
        <ChatLines chat={chat} />
      </Newest>
      {problem && <p role="alert">{problem}</p>}
      {!isRound && !writer.name && <p className="small soft">{m.chat_by_mail()}</p>}
      {(isRound || writer.name) && (
        <Form className="chat-fields">
          <Field
            name="message"
            id="chat-message"
            label={m.chat_message()}
            maxLength={longestMessage}
            defaultValue={refused?.typed.message}
            error={refused?.field ? refused.text : undefined}
            autoComplete="off"
            required
          />
          {isRound ? (
            <p className="small soft">{m.chat_in_round()}</p>
          ) : (
            <NameChoice writer={writer} chosen={refused?.typed.shownAs} />
          )}
          {refused && !refused.field && <p role="alert">{refused.text}</p>}
          <Button small name="intent" value="chat-say">
            {m.chat_say()}
          </Button>
        </Form>
      )}
    </section>
  );
}

/** The newest lines in sight, unless one has scrolled back to read older ones. */
function Newest({ of: chat, children }: { of: ChatLine[]; children: ReactNode }) {
  const box = useRef<HTMLDivElement>(null);
  const isAtEnd = useRef(true);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new line is what moves the box.
  useEffect(() => {
    if (box.current && isAtEnd.current) box.current.scrollTop = box.current.scrollHeight;
  }, [chat]);
  return (
    <div
      className="scrolling"
      ref={box}
      onScroll={({ currentTarget: { scrollTop, clientHeight, scrollHeight } }) => {
        isAtEnd.current = scrollTop + clientHeight >= scrollHeight - 40;
      }}
    >
      {children}
    </div>
  );
}

function NameChoice({ writer, chosen = "nobody" }: { writer: Props["writer"]; chosen?: string }) {
  const ways = [
    ["nobody", m.chat_as_nobody()],
    ["company", writer.company],
    ["name", writer.name],
  ].filter(([, label]) => label);
  return (
    <details>
      <summary>{m.chat_as()}</summary>
      <fieldset>
        <legend className="unseen">{m.chat_as()}</legend>
        {ways.map(([way, label]) => (
          <Choice
            key={way}
            type="radio"
            name="shownAs"
            id={`chat-as-${way}`}
            value={way}
            defaultChecked={chosen === way}
            label={label}
          />
        ))}
      </fieldset>
    </details>
  );
}
