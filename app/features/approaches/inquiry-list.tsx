import { m } from "#app/generated/paraglide/messages.js";
import { mailTo } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Hidden, TextArea } from "#app/ui/form.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import { type AnswerReply, longestText } from "./approaches.ts";
import type { DeskInquiry } from "./desk-inquiries.server.ts";
import { wordsFor } from "./texts.ts";

type Shown = DeskInquiry & { asked: string; closed: string | null };

type Props = { inquiries: Shown[]; reply: AnswerReply | null; mayAct: boolean };

/** What an office was asked, each with what can be done about it. */
export function InquiryList({ inquiries, reply, mayAct }: Props) {
  return (
    <ul className="plain-list">
      {inquiries.map((inquiry) => (
        <li key={inquiry.id} id={inquiry.id}>
          <article>
            <Asked {...inquiry} />
            {mayAct && inquiry.state === "open" && (
              <Acts inquiry={inquiry} reply={reply?.inquiry === inquiry.id ? reply : null} />
            )}
            {mayAct && inquiry.state !== "open" && (
              <Act inquiry={inquiry} intent="reopen">
                {m.approaches_reopen()}
              </Act>
            )}
          </article>
        </li>
      ))}
    </ul>
  );
}

function Asked({ text, name, company, email, phone, postcode, takenBy, ...rest }: Shown) {
  const { asked, closed, doneBy, answer, state } = rest;
  return (
    <>
      <h3>{company}</h3>
      <p className="soft">
        {[name, postcode, asked].filter(Boolean).join(" · ")}
        {takenBy && ` · ${m.approaches_taken_by({ name: takenBy })}`}
      </p>
      <blockquote>
        <p className="as-written">{text}</p>
      </blockquote>
      <p>
        <a href={mailTo(email)}>{email}</a>
        {phone && (
          <>
            {" "}
            · <PhoneLink phone={phone} />
          </>
        )}
      </p>
      {answer && <p className="as-written">{answer}</p>}
      {closed && (
        <p className="small soft">
          {state === "answered"
            ? m.approaches_done_mail({ at: closed, name: doneBy ?? m.office_call_somebody() })
            : m.approaches_done_phone({ at: closed, name: doneBy ?? m.office_call_somebody() })}
        </p>
      )}
    </>
  );
}

function Acts({ inquiry, reply }: { inquiry: Shown; reply: AnswerReply | null }) {
  const isRead = reply !== null && reply.problem === null;
  return (
    <>
      <div className="actions">
        <Act inquiry={inquiry} intent={inquiry.takenBy ? "leave" : "take"}>
          {inquiry.takenBy ? m.approaches_leave() : m.approaches_take()}
        </Act>
        <Act inquiry={inquiry} intent="settle">
          {m.approaches_called()}
        </Act>
      </div>
      <details open={reply !== null}>
        <summary>{m.approaches_write()}</summary>
        {isRead && (
          <section aria-label={m.approaches_preview()} className="panel">
            <p className="small soft">{m.approaches_preview_to({ email: inquiry.email })}</p>
            <p>{m.mails_greeting()}</p>
            <p className="as-written">{reply.answer}</p>
            <form method="post">
              <Hidden name="inquiry" value={inquiry.id} />
              <Hidden name="answer" value={reply.answer} />
              <Button name="intent" value="answer">
                {m.approaches_send()}
              </Button>
            </form>
            <p className="small soft">{m.approaches_send_hint()}</p>
          </section>
        )}
        <form method="post" noValidate>
          <Hidden name="inquiry" value={inquiry.id} />
          <TextArea
            id={`answer-${inquiry.id}`}
            name="answer"
            label={m.approaches_answer()}
            rows={5}
            maxLength={longestText}
            defaultValue={reply?.answer}
            error={reply?.problem ? wordsFor(reply.problem) : undefined}
            required
          />
          <Button kind={isRead ? "quiet" : undefined} name="intent" value="preview">
            {m.approaches_preview_step()}
          </Button>
        </form>
      </details>
    </>
  );
}

type ActProps = { inquiry: Shown; intent: string; children: string };

const Act = ({ inquiry, intent, children }: ActProps) => (
  <form method="post">
    <Hidden name="inquiry" value={inquiry.id} />
    <Button
      small
      kind="quiet"
      name="intent"
      value={intent}
      aria-label={`${children}: ${inquiry.company}`}
    >
      {children}
    </Button>
  </form>
);
