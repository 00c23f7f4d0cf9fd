import type { ComponentType, ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Field, Hidden } from "#app/ui/form.tsx";
import { type Announced, type ChatLine, longestAnnouncement, longestMessage } from "./chat.ts";
import { ChatLines } from "./chat-lines.tsx";

type FormOfRoom = ComponentType<{ action: string; children: ReactNode; className?: string }>;

type Props = {
  isChatOpen: boolean;
  chat: ChatLine[];
  announced: Announced | null;
  /** The address of the part of the view that the chat stands in. */
  action: string;
  Form: FormOfRoom;
  /** What was typed into a form that was sent without script and declined. */
  typed?: Record<string, string>;
};

/** The chat and the announcements for who speaks or runs the session. */
export function RunChat({ isChatOpen, chat, action, Form, typed = {}, announced }: Props) {
  return (
    <div className="run-chat">
      <Announcing {...{ announced, action, Form, typed }} />
      <Form action={action} className="part">
        <p>{isChatOpen ? m.chat_is_on() : m.chat_is_off()}</p>
        <Button small kind="quiet" name="intent" value={isChatOpen ? "chat-off" : "chat-on"}>
          {isChatOpen ? m.chat_off() : m.chat_on()}
        </Button>
      </Form>
      {isChatOpen && (
        <>
          <ChatLines
            chat={chat}
            actsOn={({ id, text }) => (
              <Form action={action}>
                <Hidden name="message" value={id} />
                <Button
                  small
                  kind="quiet"
                  name="intent"
                  value="chat-remove"
                  aria-label={m.chat_remove_one({ text: text.slice(0, 80) })}
                >
                  {m.chat_remove()}
                </Button>
              </Form>
            )}
          />
          <Form key={chat.at(-1)?.id} action={action} className="part">
            <Field
              name="message"
              id="chat-message"
              label={m.chat_message()}
              maxLength={longestMessage}
              defaultValue={typed.message}
              autoComplete="off"
              required
            />
            <Button small kind="quiet" name="intent" value="chat-say">
              {m.chat_say()}
            </Button>
          </Form>
        </>
      )}
    </div>
  );
}

type AnnouncingProps = Pick<Props, "announced" | "action" | "Form"> & {
  typed: Record<string, string>;
};

function Announcing({ announced, action, Form, typed }: AnnouncingProps) {
  return (
    <>
      {announced && (
        <Form action={action} className="part">
          <p>{m.chat_announced_now({ text: announced.text })}</p>
          <Button small kind="quiet" name="intent" value="announcement-end">
            {m.chat_announcement_end()}
          </Button>
        </Form>
      )}
      <Form key={announced?.id} action={action} className="part">
        <Field
          name="sentence"
          label={m.chat_announcement()}
          hint={m.chat_announcement_hint()}
          maxLength={longestAnnouncement}
          defaultValue={typed.sentence}
          autoComplete="off"
          required
        />
        <Button small kind="quiet" name="intent" value="announcement-make">
          {m.chat_announce()}
        </Button>
      </Form>
    </>
  );
}
