import { useEffect, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import type { UndoableKind } from "./changes.ts";

/** A publication may be taken back like a change. */
type Kind = UndoableKind | "published";

type Props = {
  kind: Kind;
  /** When the page was made. */
  secondsLeft: number;
  /** How many were told of a seat that the move gave them; they keep it. */
  keepSeat?: number;
  /** Where the form goes; its page takes `intent=undo`. */
  action: string;
  /** Where to be afterwards, if not on the session's page. */
  back?: string;
};

/** For a moment after a change: what was done, and the way back. Without script it says how long. */
export function UndoBar({ kind, secondsLeft, keepSeat = 0, action, back }: Props) {
  const left = useSecondsLeft(secondsLeft);
  return (
    <section className="undo-bar" aria-label={m.office_undo_label()}>
      <p>
        <output>
          <b>{doneText[kind]()}</b>
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

const doneText: Record<Kind, () => string> = {
  published: m.office_undo_published,
  rescheduled: m.office_undo_moved,
  cancelled: m.office_undo_cancelled,
  prolonged: m.office_undo_prolonged,
  ended: m.office_undo_ended,
};

/** Of a new end nobody gets a mail. */
const leftText: Record<Kind, typeof m.office_undo_left> = {
  published: m.office_undo_left,
  rescheduled: m.office_undo_left,
  cancelled: m.office_undo_left,
  prolonged: m.office_undo_left_of_end,
  ended: m.office_undo_left_of_end,
};

const overText: Record<Kind, () => string> = {
  published: m.office_undo_over,
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
