import { type ComponentType, type ReactNode, useEffect, useRef, useState } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { announce } from "#app/ui/announcer.tsx";
import { Button } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { type AgendaToRun, fewLeft } from "./agenda.ts";

type FormOfRoom = ComponentType<{ action: string; children: ReactNode; className?: string }>;
type Props = { agenda: AgendaToRun; action: string; Form: FormOfRoom };

/** How often what is left is worked out anew, in milliseconds. */
const everySoOften = 5_000;

/** What is on now and how long it has, with the way on: for who speaks or runs the session. */
export default function AgendaNow({ agenda, action, Form }: Props) {
  const { points, current, sessionEndsAt } = agenda;
  const now = useHouseClock(agenda.now);
  const place = points.findIndex(({ id }) => id === current?.id);
  const point = points[place];
  const next = points[place + 1];
  const before = points[place - 1];
  const session = leftOf(sessionEndsAt, now);
  const own = current && leftOf(current.endsAt, now);
  useToldOnce(current?.id ?? "", point && own ? wordsOf(point, own.state) : "");
  useToldOnce(`${sessionEndsAt.getTime()}`, current ? sessionWords[session.state]() : "");
  if (points.length === 0) return null;
  return (
    <section className="agenda-now" aria-label={m.agenda_title()}>
      <p data-left={own?.state}>
        <b>{point ? m.agenda_now({ title: point.title }) : m.agenda_not_begun()}</b>{" "}
        {own && <span>{own.words}</span>}
      </p>
      <p className="small soft" data-left={current ? session.state : undefined}>
        {m.agenda_session({ left: session.words })}
      </p>
      <Form action={action} className="agenda-steps">
        <Hidden name="of" value={current?.id ?? points[0]?.id ?? ""} />
        {next && current && (
          <Button small kind="quiet" name="intent" value="agenda-on">
            {m.agenda_next({ title: next.title })}
          </Button>
        )}
        {before && (
          <Button small kind="quiet" name="intent" value="agenda-back">
            {m.agenda_back({ title: before.title })}
          </Button>
        )}
      </Form>
      <details>
        <summary className="small">{m.agenda_all()}</summary>
        <ol>
          {points.map(({ id, minutes, title }) => (
            <li key={id} aria-current={id === current?.id ? "step" : undefined}>
              <span className="soft">{m.agenda_minutes({ count: minutes })}</span>
              <span>{title}</span>
            </li>
          ))}
        </ol>
      </details>
    </section>
  );
}

type Left = "enough" | "few" | "none";

function leftOf(endsAt: Date, now: number): { state: Left; words: string } {
  const left = endsAt.getTime() - now;
  if (left <= 0) return { state: "none", words: m.agenda_none_left() };
  const words = m.agenda_left({ count: Math.ceil(left / 60_000) });
  return { state: left <= fewLeft ? "few" : "enough", words };
}

/** A point of five minutes or less has nothing to say at its beginning. */
const wordsOf = ({ title, minutes }: { title: string; minutes: number }, state: Left) =>
  state === "none"
    ? m.agenda_told_none({ title })
    : state === "few" && minutes * 60_000 > fewLeft
      ? m.agenda_told_few({ title })
      : "";

const sessionWords: Record<Left, () => string> = {
  enough: () => "",
  few: m.agenda_told_session_few,
  none: m.agenda_told_session_none,
};

/** The house's own clock, which goes on between two looks. */
function useHouseClock(loaded: Date) {
  const [now, setNow] = useState(loaded.getTime());
  useEffect(() => {
    const ahead = loaded.getTime() - Date.now();
    const tick = () => setNow(Date.now() + ahead);
    tick();
    const timer = setInterval(tick, everySoOften);
    return () => clearInterval(timer);
  }, [loaded]);
  return now;
}

/** Each sentence about one thing once, and none about how it was found. */
function useToldOnce(about: string, words: string) {
  const told = useRef(new Set<string>());
  const isFirst = useRef(true);
  useEffect(() => {
    const key = `${about} ${words}`;
    if (words && !isFirst.current && !told.current.has(key)) announce(words);
    if (words) told.current.add(key);
    isFirst.current = false;
  }, [about, words]);
}
