import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { ListState } from "./memberlists.ts";

type Counts = Record<
  "new" | "changed" | "meant" | "undecided" | "error" | "written" | "left",
  number
>;
type Props = {
  state: ListState;
  done: number;
  total: number;
  counts: Counts;
  /** The last day to take it back, in words; null when it is over. */
  backUntil: string | null;
};

/** Where the list stands, and the one thing to do next. */
export function ListStanding({ state, done, total, counts, backUntil }: Props) {
  if (state === "checking" || state === "writing" || state === "taking-back")
    return <UnderWay title={underWayText[state]()} {...{ done, total }} />;
  if (state === "checked") return <WhatWouldHappen counts={counts} />;
  if (state === "taken-back")
    return (
      <Notice tone={counts.left > 0 ? "warn" : "good"}>
        <p>
          <b>{m.memberlists_taken_back_title()}.</b>{" "}
          {counts.left > 0
            ? m.memberlists_left_text({ count: counts.left })
            : m.memberlists_taken_back_text()}
        </p>
      </Notice>
    );
  if (state !== "written") return null;
  return (
    <Panel tone="done">
      <h2>{m.memberlists_written_title()}</h2>
      <p>{m.memberlists_written_text({ count: counts.written })}</p>
      {backUntil && (
        <form method="post">
          <p>{m.memberlists_back_until({ day: backUntil })}</p>
          <Button kind="quiet" name="intent" value="take-back">
            {m.memberlists_take_back()}
          </Button>
        </form>
      )}
    </Panel>
  );
}

const underWayText: Record<"checking" | "writing" | "taking-back", () => string> = {
  checking: m.memberlists_checking_title,
  writing: m.memberlists_writing_title,
  "taking-back": m.memberlists_taking_back_title,
};

function UnderWay({ title, done, total }: { title: string; done: number; total: number }) {
  return (
    <Panel>
      <h2>{title}</h2>
      <p>{m.memberlists_progress({ done: Math.min(done, total), total })}</p>
      <progress max={total} value={Math.min(done, total)} aria-label={title} />
    </Panel>
  );
}

function WhatWouldHappen({ counts }: { counts: Counts }): ReactNode {
  const count = counts.new + counts.changed + counts.meant;
  const out = counts.error + counts.undecided;
  return (
    <Panel>
      <h2>{m.memberlists_checked_title()}</h2>
      {count === 0 && out === 0 && <p>{m.memberlists_nothing_to_do()}</p>}
      {out > 0 && <p>{m.memberlists_stay_out({ count: out })}</p>}
      <form method="post" className="actions">
        {count > 0 && (
          <Button name="intent" value="write">
            {m.memberlists_do_write({ count })}
          </Button>
        )}
        <Button kind="quiet" name="intent" value="discard">
          {m.memberlists_discard()}
        </Button>
      </form>
    </Panel>
  );
}
