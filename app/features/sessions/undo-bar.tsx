import { useEffect, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { Button } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import type { UndoableKind } from "./changes.ts";

/** A publication, and that people were asked to confirm, may be taken back like a change. */
type Kind = UndoableKind | "published" | "asked";

type Props = {
  kind: Kind;
  /** When the page was made. */
  secondsLeft: number;
  /** How many were told of a seat that the move gave or offered them; they keep it. */
  keepSeat?: number;
  /** How many were asked to confirm their seats. */
  people?: number;
  /** Where the form goes; its page takes `intent=undo`. */
  action: string;
  /** Where to be afterwards, if not on the session's page. */
  back?: string;
};

/** For a moment after a change: what was done, and the way back. Without script it says how long. */
export function UndoBar({ kind, secondsLeft, keepSeat = 0, people = 0, action, back }: Props) {
  const left = useSecondsLeft(secondsLeft);
  return (
    <section className="undo-bar" aria-label={m.office_undo_label()}>
      <p>
        <output>
          <b>{doneText[kind]({ count: people })}</b>
        </output>{" "}
        {left > 0 ? leftText[kind]({ count: left }) : overText[kind]()}{" "}
        {left > 0 && keepSeat > 0 && m.office_undo_keeps({ count: keepSeat })}
      </p>
      {left > 0 && (
        <form method="post" action={action}>
          {back && <Hidden name="zurueck" value={back} />}
          <Button small kind="quiet" name="intent" value="undo">
            {m.office_undo()}
          </Button>
        </form>
      )}
    </section>
  );
}

type Bars = { id: string; slug: string; all: (Omit<Props, "action" | "back"> | null)[] };

/** On a session's page: everything that may still be taken back, each where its step is. */
export function UndoBars({ id, slug, all }: Bars) {
  const go = pathsIn(getLocale());
  const where: Partial<Record<Kind, string>> = {
    published: go.publishSession(slug, id),
    asked: go.askToConfirm(slug, id),
  };
  return all.map(
    (one) =>
      one && (
        <UndoBar key={one.kind} {...one} action={where[one.kind] ?? go.moveSession(slug, id)} />
      ),
  );
}

const doneText: Record<Kind, (asked: { count: number }) => string> = {
  published: m.office_undo_published,
  asked: m.office_undo_asked,
  rescheduled: m.office_undo_moved,
  cancelled: m.office_undo_cancelled,
  prolonged: m.office_undo_prolonged,
  ended: m.office_undo_ended,
};

/** Of a new end nobody gets a mail. */
const leftText: Record<Kind, typeof m.office_undo_left> = {
  published: m.office_undo_left_of_publishing,
  asked: m.office_undo_left,
  rescheduled: m.office_undo_left,
  cancelled: m.office_undo_left,
  prolonged: m.office_undo_left_of_end,
  ended: m.office_undo_left_of_end,
};

const overText: Record<Kind, () => string> = {
  published: m.office_undo_over,
  asked: m.office_undo_over,
  rescheduled: m.office_undo_over,
  cancelled: m.office_undo_over,
  prolonged: m.office_undo_stays,
  ended: m.office_undo_stays,
};

function useSecondsLeft(secondsLeft: number) {
  const [left, setLeft] = useState(secondsLeft);
  useEffect(() => {
    const shownAt = performance.now();
    const timer = setInterval(() => {
      const passed = Math.floor((performance.now() - shownAt) / 1000);
      setLeft(Math.max(0, secondsLeft - passed));
    }, 250);
    return () => clearInterval(timer);
  }, [secondsLeft]);
  return left;
}
