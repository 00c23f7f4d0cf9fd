import { useFetcher } from "@remix-run/react";
import { type ReactNode, useEffect, useId, useRef } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import type { Wish } from "./calendar-live.tsx";

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
  const question = useFetcher<Asked>({ key: `${entry.id} ${from} ${to}` });
  const answer = useFetcher<Answered>();
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const address = pathsIn(getLocale()).moveSession(slug, entry.id);
  const query = `?${new URLSearchParams({ beginn: from, ende: to })}`;
  const load = question.load;
  useEffect(() => {
    dialog.current?.showModal();
    load(address + query);
  }, [load, address, query]);
  const isAnswered = useRef(false);
  const declined = answer.data === undefined ? null : refused(answer.data as Answered);
  useEffect(() => {
    if (answer.state !== "idle") isAnswered.current = true;
    else if (isAnswered.current && !declined) close();
  }, [answer.state, declined, close]);
  const cancel = () => {
    if (answer.state !== "idle") return;
    putBack();
    close();
  };
  const shown = question.data === undefined ? null : show(question.data as Asked);
  return (
    <dialog ref={dialog} className="move-dialog" aria-labelledby={heading} onClose={cancel}>
      <h2 id={heading}>{shown?.title ?? m.calendar_asking({ title: entry.title })}</h2>
      <div aria-live="polite">
        {shown?.body ?? <p className="soft">{m.calendar_counting()}</p>}
        {declined}
      </div>
      <answer.Form method="post" action={address} className="actions">
        <Hidden name="beginn" value={from} />
        <Hidden name="ende" value={to} />
        {shown && <Hidden name="gesehen" value={shown.seen} />}
        <Hidden name="zurueck" value={back} />
        {shown?.button && (
          <Button name="intent" value="move" disabled={answer.state !== "idle"} autoFocus>
            {shown.button}
          </Button>
        )}
        <Button type="button" kind="quiet" onClick={() => dialog.current?.close()}>
          {m.calendar_cancel()}
        </Button>
        <ButtonLink kind="quiet" href={address + query}>
          {m.calendar_other_time()}
        </ButtonLink>
      </answer.Form>
    </dialog>
  );
}
