import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Notice } from "#app/ui/notice.tsx";
import { whenWords } from "#app/ui/when.ts";
import { oddnessOf } from "./odd-hours.ts";
import { oddText } from "./odd-words.ts";
import { SessionText } from "./session-text.tsx";

type Props = {
  title: string;
  topic: string;
  summary: string;
  description: string;
  format: string;
  isToBeRecorded: boolean;
  experts: string[];
  dates: { startsAt: Date; endsAt: Date }[];
  seats: number;
  zone: string;
  now: Date;
};

/** What everybody is about to see, what is missing there, and what is hardly meant. */
export function PublishPreview({ title, topic, experts, dates, seats, zone, now, ...text }: Props) {
  const hasText = text.summary.trim() !== "" || text.description.trim() !== "";
  const odd = dates.flatMap((span) => {
    const oddness = oddnessOf(span, zone);
    return oddness ? [{ ...span, question: oddText[oddness]() }] : [];
  });
  return (
    <>
      {odd.map(({ question, ...span }) => (
        <Warning
          key={span.startsAt.toISOString()}
          text={
            dates.length === 1
              ? question
              : m.sessions_odd_of({
                  day: whenWords({ ...span, zone, locale: getLocale(), now }).day,
                  question,
                })
          }
        />
      ))}
      {!hasText && <Warning text={m.office_publish_no_text()} />}
      {experts.length === 0 && <Warning text={m.office_publish_no_expert()} />}
      <section className="as-read" aria-label={m.office_publish_preview()}>
        <p className="small soft">{m.office_publish_preview()}</p>
        <p className="kicker soft">{topic}</p>
        <h2>{title}</h2>
        <ul className="plain-list">
          {dates.map(({ startsAt, endsAt }) => (
            <li key={startsAt.toISOString()}>
              {whenWords({ startsAt, endsAt, zone, locale: getLocale(), now }).long}
            </li>
          ))}
        </ul>
        <p>{[...experts, m.office_publish_seats({ count: seats })].filter(Boolean).join(" · ")}</p>
        <SessionText session={{ introduction: null, ...text }} lang={undefined} />
      </section>
    </>
  );
}

const Warning = ({ text }: { text: string }) => (
  <Notice tone="warn">
    <p>{text}</p>
  </Notice>
);
