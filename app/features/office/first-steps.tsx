import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Pending } from "#app/ui/desk.tsx";
import { State } from "#app/ui/state.tsx";
import type { FirstStep } from "./office.ts";

type Go = ReturnType<typeof pathsIn>;
type Words = { title: () => string; note: () => string; href: (go: Go, slug: string) => string };

const words: Record<FirstStep, Words> = {
  imprint: {
    title: m.desk_first_imprint,
    note: m.desk_first_imprint_note,
    href: (go, slug) => `${go.settingsLegal(slug)}#imprint`,
  },
  privacy: {
    title: m.desk_first_privacy,
    note: m.desk_first_privacy_note,
    href: (go, slug) => `${go.settingsLegal(slug)}#privacy`,
  },
  logo: {
    title: m.desk_first_logo,
    note: m.desk_first_logo_note,
    href: (go, slug) => go.settingsLook(slug),
  },
  sender: {
    title: m.desk_first_sender,
    note: m.desk_first_sender_note,
    href: (go, slug) => go.settingsSender(slug),
  },
  colleagues: {
    title: m.desk_first_colleagues,
    note: m.desk_first_colleagues_note,
    href: (go, slug) => go.staff(slug),
  },
  expert: {
    title: m.desk_first_expert,
    note: m.desk_first_expert_note,
    href: (go, slug) => go.newExpert(slug),
  },
};

type Props = { steps: Record<FirstStep, boolean>; slug: string };

/** What a new office does first, with what is done already. */
export function FirstSteps({ steps, slug }: Props) {
  const go = pathsIn(getLocale());
  const all = Object.entries(steps) as [FirstStep, boolean][];
  return (
    <section aria-labelledby="anfang">
      <h2 id="anfang">{m.desk_first()}</h2>
      <Pending
        lines={all.map(([step, isDone]) => ({
          key: step,
          mark: (
            <State kind={isDone ? "free" : "waiting"}>
              {isDone ? m.desk_first_done() : m.desk_first_open()}
            </State>
          ),
          title: words[step].title(),
          note: words[step].note(),
          step: !isDone && (
            <ButtonLink small kind="quiet" href={words[step].href(go, slug)}>
              {m.desk_first_step()}
              <span className="unseen">: {words[step].title()}</span>
            </ButtonLink>
          ),
        }))}
      />
    </section>
  );
}
