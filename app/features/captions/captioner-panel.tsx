import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Field, Hidden } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { State, type StateKind } from "#app/ui/state.tsx";
import type { CaptionerPage } from "./captioner.server.ts";
import type { LineReply } from "./captions.ts";
import { type Captioning, useCaptioning } from "./use-captioning.ts";

type Props = {
  page: CaptionerPage;
  sent: LineReply | null;
  door: { route: string; address: string };
};

/** What a captioner sees: the hour, one field, and what was sent. */
export function CaptionerPanel({ page, sent, door }: Props) {
  const captioning = useCaptioning(door, page.lines, sent);
  const isOpen = page.door === "open";
  return (
    <div className="read captioner">
      <p className="soft">{m.captions_write_title()}</p>
      <h1 lang={page.language}>{page.title}</h1>
      <p>
        {page.when} · <DoorState door={page.door} />
      </p>
      {isOpen ? (
        <Writing {...captioning} language={page.language} />
      ) : (
        <p className="lead">{page.door === "early" ? m.captions_early() : m.captions_over()}</p>
      )}
      <SentLines {...captioning} language={page.language} mayCorrect={isOpen} />
    </div>
  );
}

const doors: Record<CaptionerPage["door"], [StateKind, () => string]> = {
  early: ["waiting", m.captions_state_early],
  open: ["now", m.captions_state_open],
  over: ["over", m.captions_state_over],
  cancelled: ["off", m.captions_state_over],
};

function DoorState({ door }: Pick<CaptionerPage, "door">) {
  const [kind, words] = doors[door];
  return <State kind={kind}>{words()}</State>;
}

type Spoken = Captioning & { language: string };

function Writing({ reply, unsent, send, again, isBroken, language }: Spoken) {
  const refused = reply && !reply.ok && reply.did === "said" ? reply : null;
  return (
    <form method="post" onSubmit={send("said")} className="caption-writing">
      <Field
        name="line"
        id="line"
        label={m.captions_line()}
        hint={m.captions_line_hint()}
        lang={language}
        defaultValue={refused?.typed}
        error={refused?.field ? refused.text : undefined}
        autoComplete="off"
        autoFocus
      />
      <Button name="intent" value="say">
        {m.captions_say()}
      </Button>
      {refused && !refused.field && <p role="alert">{refused.text}</p>}
      {isBroken && (
        <Notice tone="warn" role="alert">
          <p>{m.captions_not_out({ count: unsent.length })}</p>
          <Button type="button" small kind="quiet" onClick={again}>
            {m.captions_again()}
          </Button>
        </Notice>
      )}
    </form>
  );
}

function SentLines({
  lines,
  unsent,
  reply,
  send,
  language,
  mayCorrect,
}: Spoken & { mayCorrect: boolean }) {
  const last = lines.at(-1);
  const refused = reply && !reply.ok && reply.did === "corrected" ? reply : null;
  return (
    <section aria-labelledby="sent">
      <h2 id="sent">{m.captions_sent()}</h2>
      {lines.length === 0 && <p className="soft">{m.captions_sent_none()}</p>}
      <ol className="sent-lines" lang={language}>
        {lines.map(({ id, text }) => (
          <li key={id}>{text}</li>
        ))}
        {unsent.map(({ key, text }) => (
          <li key={key} className="soft">
            {text}
          </li>
        ))}
      </ol>
      {last && mayCorrect && (
        <form key={`${last.id} ${last.text}`} method="post" onSubmit={send("corrected")}>
          <Hidden name="of" value={last.id} />
          <Field
            name="line"
            id="correction"
            label={m.captions_correction()}
            lang={language}
            defaultValue={refused?.typed ?? last.text}
            error={refused?.text}
            autoComplete="off"
          />
          <Button small kind="quiet" name="intent" value="correct">
            {m.captions_correct()}
          </Button>
        </form>
      )}
    </section>
  );
}
