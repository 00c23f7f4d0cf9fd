import { type FormEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { type Failure, useAside } from "#app/platform/aside.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { Notice } from "#app/ui/notice.tsx";
import type { Wish } from "./office.ts";

type Props<Asked, Answered> = {
  slug: string;
  wish: Wish;
  close: () => void;
  /** The page to come back to. */
  back: string;
  /** What the page of the move says: title, what happens, the times it has seen, the button's words; null where it cannot be. */
  show: (
    asked: Asked,
  ) => { title: ReactNode; body: ReactNode; seen: string; button: string | null } | null;
  /** Why the move was declined in the end. */
  refused: (answer: Answered) => ReactNode;
};

/**
 * The question before a move, asked by the page that a move has without script: its loader counts, its
 * action moves and leads back here. Escape and "Abbrechen" put the entry back where it was.
 */
export function MoveDialog<Asked, Answered>(props: Props<Asked, Answered>) {
  const { slug, wish, close, back, show, refused } = props;
  const { entry, from, to, putBack } = wish;
  const question = useAside<Asked>(moves);
  const answer = useAside<Answered>(moves);
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const address = pathsIn(getLocale()).moveSession(slug, entry.id);
  const query = `?${new URLSearchParams({ beginn: from, ende: to })}`;
  const ask = question.ask;
  useEffect(() => {
    dialog.current?.showModal();
    ask(address + query);
  }, [ask, address, query]);
  const declined = answer.data === null ? null : refused(answer.data);
  const cancel = () => {
    if (answer.isBusy) return;
    putBack();
    close();
  };
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (question.failure) return ask(address + query);
    const form = new FormData(event.currentTarget);
    form.set("intent", "move");
    const done = await answer.ask(address, form);
    if (done.ok && "went" in done) window.location.assign(done.went);
  };
  const shown = question.data === null ? null : show(question.data);
  const failure = question.failure ?? answer.failure;
  return (
    <dialog ref={dialog} className="move-dialog" aria-labelledby={heading} onClose={cancel}>
      <h2 id={heading}>{shown?.title ?? m.calendar_asking({ title: entry.title })}</h2>
      <div aria-live="polite">
        {shown?.body ?? (!failure && <p className="soft">{m.calendar_counting()}</p>)}
        {declined}
        {failure && <Failed why={failure} page={back} />}
      </div>
      <form method="post" action={address} className="actions" onSubmit={send}>
        <Hidden name="beginn" value={from} />
        <Hidden name="ende" value={to} />
        {shown && <Hidden name="gesehen" value={shown.seen} />}
        <Hidden name="zurueck" value={back} />
        {shown?.button && (
          <Button name="intent" value="move" disabled={answer.isBusy} autoFocus>
            {shown.button}
          </Button>
        )}
        {question.failure && <Button autoFocus>{m.calendar_ask_again()}</Button>}
        <Button type="button" kind="quiet" onClick={() => dialog.current?.close()}>
          {m.calendar_cancel()}
        </Button>
        <ButtonLink kind="quiet" href={address + query}>
          {m.calendar_other_time()}
        </ButtonLink>
      </form>
    </dialog>
  );
}

/** The route whose loader counts and whose action moves. */
const moves = "routes/desk/session/move";

const failures: Record<Failure, () => string> = {
  unreachable: m.calendar_unreachable,
  login: m.calendar_login_over,
  "second-factor": m.desk_forbidden_text,
  gone: m.calendar_gone,
  broken: m.calendar_unreachable,
};

/** Nothing has moved, and the calendar stays; the way in opens beside it. */
function Failed({ why, page }: { why: Failure; page: string }) {
  const go = pathsIn(getLocale());
  const way = {
    login: { href: go.login(page), label: m.planning_log_in_beside() },
    "second-factor": { href: go.secondFactor(page), label: m.desk_second_factor() },
  }[why as string];
  return (
    <Notice tone="bad" role="alert">
      <p>
        {failures[why]()}{" "}
        {way && (
          <a href={way.href} target="_blank" rel="noreferrer">
            {way.label}
          </a>
        )}
      </p>
    </Notice>
  );
}
