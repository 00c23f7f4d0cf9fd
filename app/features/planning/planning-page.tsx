import { type FormEvent, type ReactNode, useCallback, useEffect } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { useAside } from "#app/platform/aside.ts";
import { Button } from "#app/ui/button.tsx";
import { DeskHead } from "#app/ui/desk.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { AlikeList } from "./alike-list.tsx";
import type { Reply } from "./answer.server.ts";
import type { DraftState } from "./draft-state.server.ts";
import { savedWords } from "./drafts-list.tsx";
import { EffectsList } from "./effects-list.tsx";
import type { Foresight } from "./foresight.server.ts";
import type { FormProps } from "./form-props.ts";
import { PlanForm } from "./plan-form.tsx";
import type { PlanLinks } from "./plan-links.ts";
import { withFirstDateAt } from "./read-typed.ts";
import { Unsaved } from "./unsaved.tsx";
import { useAutosave } from "./use-autosave.ts";

/** What the page's script gets back for a saving. */
export type Kept = {
  held: FormProps["held"];
  savedAt: Date | null;
  newer: DraftState | "gone" | null;
  foresight: Foresight;
};

type Props = Omit<FormProps, "foresight" | "isLive" | "children" | "problems"> & {
  title: string;
  foresight: Foresight;
  savedAt: Date | null;
  reply: Reply | null;
  /** The sentence for why it did not go through. */
  refusal: ReactNode;
  links: PlanLinks;
  drafts: ReactNode;
};

/** The form, and beside it what would happen and what others do already. */
export function PlanningPage({ title, drafts, reply, refusal, links, ...page }: Props) {
  const { ask, data, failure } = useAside<{ kept: Kept | null }>("routes/desk/plan/plan");
  const save = useCallback((sent: FormData) => ask(links.save, sent), [ask, links.save]);
  const kept = data?.kept ?? null;
  const { form, isLive, keep, keepNow, mayLeave } = useAutosave(save);
  const { now, zone } = page;
  const foresight = kept?.foresight ?? page.foresight;
  const held = kept?.held ?? reply?.held ?? page.held;
  const savedAt = kept?.savedAt ?? page.savedAt;
  const newer = kept?.newer ?? reply?.newer ?? null;
  const address = kept?.savedAt ? links.draft(held.id) : null;
  useEffect(() => {
    if (address) window.history.replaceState(window.history.state, "", address);
  }, [address]);

  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    const { submitter } = event.nativeEvent as SubmitEvent;
    const [what, start = ""] = (submitter?.getAttribute("value") ?? "").split(/=(.*)/s);
    if (isLive && what === "time") {
      event.preventDefault();
      chooseTime(event.currentTarget, start);
      keep();
    } else if (isLive && !mayLeave(submitter)) event.preventDefault();
  };
  return (
    <>
      <DeskHead title={title}>
        <output className="small soft">
          {!failure &&
            savedAt &&
            m.planning_saved({ when: savedWords({ savedAt, by: null, zone, now }) })}
        </output>
      </DeskHead>
      {failure && <Unsaved why={failure} links={links} again={keepNow} />}
      {drafts}
      <div className="plan">
        <form
          ref={form}
          method="post"
          noValidate
          onSubmit={onSubmit}
          onInput={isLive ? keep : undefined}
        >
          <PlanForm {...page} {...{ held, foresight, isLive }} problems={reply?.problems ?? {}}>
            {refusal && (
              <Notice tone="warn" role="alert">
                {refusal}
              </Notice>
            )}
            {newer && <Overtaken {...{ newer, zone, now }} page={links.draft(held.id)} />}
          </PlanForm>
        </form>
        <div>
          <aside className="effects" aria-label={m.planning_then()}>
            <h2>{m.planning_then()}</h2>
            <EffectsList effects={foresight.effects} now={now} zone={zone} />
            <AlikeList rows={foresight.similar} now={now} links={links} />
          </aside>
        </div>
      </div>
    </>
  );
}

/** Somebody else has saved the same draft; what stands here is not lost, and not saved either. */
function Overtaken({
  newer,
  page,
  ...at
}: {
  newer: DraftState | "gone";
  page: string;
  zone: string;
  now: Date;
}) {
  if (newer === "gone")
    return (
      <Notice tone="warn" role="alert">
        <p>{m.planning_draft_gone()}</p>
      </Notice>
    );
  return (
    <Notice tone="warn" role="alert">
      <p>
        {m.planning_draft_changed({
          by: newer.by ?? m.planning_somebody(),
          when: savedWords({ ...at, savedAt: newer.savedAt, by: null }),
        })}
      </p>
      <p className="plan-actions">
        <Button small kind="quiet" name="intent" value="save-over">
          {m.planning_save_over()}
        </Button>
        <a href={page} target="_blank" rel="noreferrer">
          {m.planning_see_newer()}
        </a>
      </p>
    </Notice>
  );
}

/** Writes a free time into the first date of the form. */
function chooseTime(form: HTMLFormElement, start: string) {
  const sent = new FormData(form);
  const now = (name: string) => sent.getAll(name).map(String);
  const typed = withFirstDateAt({ day: now("day"), from: now("from"), to: now("to") }, start);
  for (const name of ["day", "from", "to"]) {
    const field = form.elements.namedItem(`${name}-0`);
    if (field instanceof HTMLInputElement) field.value = typed[name]?.[0] ?? "";
  }
  for (const button of form.querySelectorAll<HTMLElement>('button[value^="time="]'))
    button.setAttribute("aria-pressed", String(button.getAttribute("value") === `time=${start}`));
}
