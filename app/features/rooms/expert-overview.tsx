import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Moment } from "#app/ui/moment.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import type { ExpertPage } from "./expert-page.server.ts";

/** `check`: how their technology was found last; `taping`: whether it is recorded. */
type Props = { page: ExpertPage; device: ReactNode; check: ReactNode; taping: ReactNode };

/** The expert's session at a glance: when, for whom, what is asked, and the way into the room. */
export function ExpertOverview({ page, device, check, taping }: Props) {
  return (
    <>
      <p className="soft">{page.expert}</p>
      <h1>{page.title}</h1>
      {page.isCancelled && <Notice tone="bad">{m.rooms_expert_cancelled()}</Notice>}
      <Facts items={factsOf(page)} />
      {taping}
      <NextStep page={page} device={device} />
      {!page.isCancelled && !page.isOver && check}
      {page.own && <Questions questions={page.own.questions} />}
    </>
  );
}

function factsOf({ when, host, partners, own }: ExpertPage) {
  const others = new Intl.ListFormat(getLocale()).format(partners);
  const seats = own && {
    term: m.rooms_expert_seats(),
    main: m.rooms_expert_seated({ count: own.taken, limit: own.limit }),
    more: own.waiting > 0 ? m.rooms_expert_waiting({ count: own.waiting }) : undefined,
  };
  return [
    {
      term: m.rooms_expert_when(),
      main: <Moment words={when.heading} when={when} />,
      more: when.relative,
    },
    {
      term: m.rooms_expert_host(),
      main: m.rooms_expert_hosted({ host }),
      more: partners.length > 0 ? m.rooms_expert_partners({ partners: others }) : undefined,
    },
    ...(seats ? [seats] : []),
  ];
}

function NextStep({ page, device }: Pick<Props, "page" | "device">) {
  const { state, own, isCancelled, isOver } = page;
  if (state === "first")
    return (
      <Panel>
        <h2>{m.rooms_expert_first()}</h2>
        <p>{m.rooms_expert_first_text()}</p>
        <form method="post">
          <Button>{m.rooms_expert_bind()}</Button>
        </form>
      </Panel>
    );
  if (!own) return device;
  if (isCancelled || isOver) return null;
  return (
    <Panel>
      <p>{m.rooms_expert_room_text()}</p>
      <p>
        <ButtonLink href={pathsIn(getLocale()).room(own.stage)}>{m.rooms_expert_room()}</ButtonLink>
      </p>
    </Panel>
  );
}

function Questions({ questions }: { questions: { id: string; text: string }[] }) {
  return (
    <section className="asked" aria-labelledby="questions">
      <h2 id="questions">{m.rooms_expert_questions()}</h2>
      {questions.length === 0 ? (
        <Empty title={m.rooms_expert_no_questions()}>{m.rooms_expert_no_questions_text()}</Empty>
      ) : (
        <ol>
          {questions.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ol>
      )}
    </section>
  );
}
