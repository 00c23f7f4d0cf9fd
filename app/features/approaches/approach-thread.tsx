import { m } from "#app/generated/paraglide/messages.js";
import { mailTo } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { TextArea } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import type { ApproachPage } from "./approach-page.server.ts";
import { longestText } from "./approaches.ts";
import { wordsFor } from "./texts.ts";

type Shown = Omit<ApproachPage, "thread" | "writtenAt"> & {
  written: string;
  thread: (Omit<ApproachPage["thread"][number], "at"> & { at: string })[];
};
type Props = { page: Shown; reply: { problem: string; typed: string } | null };

/** An approach on the page that both sides share: the words, what was said since, and what one's own side may do. */
export function ApproachThread({ page, reply }: Props) {
  const { side, to, name, company, text, written, thread, isNew, isOver } = page;
  if (isNew) return <NewApproach {...page} />;
  return (
    <>
      <h1>{side === "writer" ? m.approaches_to({ to }) : m.approaches_from({ company })}</h1>
      <p className="soft">
        {name}, {company} · {written}
      </p>
      <blockquote>
        <p className="as-written">{text}</p>
      </blockquote>
      {thread.map((entry) => (
        <Entry key={entry.id} {...entry} to={to} />
      ))}
      {thread.length === 0 && (
        <p>{side === "writer" ? m.approaches_waits() : m.approaches_asked()}</p>
      )}
      {isOver ? <p>{m.approaches_over()}</p> : <Acts page={page} reply={reply} />}
      {side === "company" && <Report isReported={page.isReported} />}
      {side === "writer" && (
        <form method="post">
          <Button kind="quiet" small name="intent" value="withdraw">
            {m.approaches_delete()}
          </Button>
        </form>
      )}
    </>
  );
}

function NewApproach({ text, name, company, to }: Shown) {
  return (
    <Panel>
      <h1>{m.approaches_claim_title()}</h1>
      <blockquote>
        <p className="as-written">{text}</p>
      </blockquote>
      <p className="soft">
        {name}, {company}
      </p>
      <p>{m.approaches_confirm_means({ to })}</p>
      <form method="post" className="actions">
        <Button name="intent" value="confirm">
          {m.approaches_claim()}
        </Button>
        <Button kind="quiet" name="intent" value="withdraw">
          {m.approaches_delete()}
        </Button>
      </form>
      <p className="small soft">{m.approaches_claim_not_you()}</p>
    </Panel>
  );
}

function Entry({
  by,
  kind,
  text,
  at,
  side,
  contact,
  to,
}: Shown["thread"][number] & { to: string }) {
  const who = side === "company" ? [by, to].filter(Boolean).join(", ") : by;
  return (
    <article>
      <p className="soft">{[who, at].filter(Boolean).join(" · ")}</p>
      {kind === "answer" && <p className="as-written">{text}</p>}
      {kind === "declined" && <p>{m.approaches_declined()}</p>}
      {kind === "passed-on" && <p>{m.approaches_passed_on()}</p>}
      {kind === "contact" && (
        <p>
          {m.approaches_released()}{" "}
          {contact?.email && <a href={mailTo(contact.email)}>{contact.email}</a>}{" "}
          {contact?.phone && <PhoneLink phone={contact.phone} />}
        </p>
      )}
    </article>
  );
}

function Acts({ page, reply }: Props) {
  const { side, isReleased, ownContact } = page;
  return (
    <>
      <form method="post" noValidate>
        {reply?.problem === "declined" && (
          <Notice tone="warn" role="alert">
            <p>{m.approaches_over()}</p>
          </Notice>
        )}
        <TextArea
          name="text"
          label={m.approaches_answer()}
          rows={5}
          maxLength={longestText}
          defaultValue={reply?.typed}
          error={reply && reply.problem !== "declined" ? wordsFor(reply.problem) : undefined}
          required
        />
        <Button name="intent" value="answer">
          {m.approaches_say()}
        </Button>
      </form>
      {!isReleased && (
        <form method="post">
          <p className="small soft">{m.approaches_release_means({ contact: ownContact })}</p>
          <Button kind="quiet" name="intent" value="contact">
            {m.approaches_release()}
          </Button>
        </form>
      )}
      {side === "company" && (
        <form method="post">
          <Button kind="quiet" name="intent" value="decline">
            {m.approaches_decline()}
          </Button>
        </form>
      )}
    </>
  );
}

function Report({ isReported }: { isReported: boolean }) {
  if (isReported) return <p className="small soft">{m.approaches_reported()}</p>;
  return (
    <form method="post">
      <Button kind="quiet" small name="intent" value="report">
        {m.approaches_report()}
      </Button>
    </form>
  );
}
