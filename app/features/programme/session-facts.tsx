import type { ReactNode } from "react";
import { availabilityOf } from "#app/features/sessions/sessions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Moment } from "#app/ui/moment.tsx";
import { State } from "#app/ui/state.tsx";
import { Stick } from "#app/ui/stick.tsx";
import { whenWords } from "#app/ui/when.ts";
import type { Line } from "./programme-list.tsx";
import { seatsWords } from "./seat-words.ts";

type Props = {
  session: Line & { shownBy: unknown[] };
  now: Date;
  registerHref: string | null;
  fileHref: string | null;
  /** For those who are registered and cannot find their mail. */
  linkHref: string | null;
  /** Whether browser and network will do, for anybody. */
  checkHref: string;
  /** Beside the button: where a seat is free instead. */
  children?: ReactNode;
};

/** When, with whom, how many seats, where; and the one button. */
export function SessionFacts({ session, now, children, ...props }: Props) {
  const { registerHref, fileHref, linkHref, checkHref } = props;
  const when = whenWords({ ...session, locale: getLocale(), now });
  const { limit } = session.seats;
  const availability = availabilityOf(session.seats);
  const isFull = availability.kind === "full";
  const isNear = !when.heading.startsWith(when.day);
  const passing = [isNear && when.date, when.distance].filter(Boolean).join(" · ");
  const shared =
    session.shownBy.length > 1
      ? m.portal_session_shared({ count: session.shownBy.length - 1, limit })
      : m.portal_session_of({ limit });
  return (
    <>
      <Facts
        items={[
          {
            term: m.portal_session_when(),
            main: <Moment words={when.heading} when={when} />,
            more: passing && <span className="on-screen">{passing}</span>,
          },
          ...(session.experts ? [{ term: m.portal_session_who(), main: session.experts }] : []),
          ...(registerHref
            ? [
                {
                  term: m.portal_session_seats(),
                  main: <State kind={availability.kind}>{seatsWords(availability)}</State>,
                  more: shared,
                },
              ]
            : []),
          {
            term: m.portal_session_where(),
            main: m.portal_session_where_main(),
            more: registerHref && m.portal_session_where_more(),
          },
          ...(session.language === getLocale()
            ? []
            : [{ term: m.portal_session_language(), main: languageName(session.language) }]),
        ]}
      />
      {registerHref && (
        <>
          <Stick>
            <ButtonLink href={registerHref}>
              {isFull ? m.portal_session_wait() : m.portal_session_register()}
            </ButtonLink>
          </Stick>
          <p className="small soft">
            {isFull ? m.portal_session_full_hint() : m.portal_session_free()}
          </p>
          {children}
        </>
      )}
      {linkHref && (
        <p className="small soft">
          <a href={linkHref}>{m.portal_session_link()}</a>
        </p>
      )}
      {registerHref && (
        <p className="small soft">
          <a href={checkHref}>{m.checks_link()}</a>
        </p>
      )}
      {fileHref && (
        <p className="small soft">
          <a href={fileHref}>{m.portal_session_file()}</a> · {m.portal_session_file_hint()}
        </p>
      )}
    </>
  );
}

function languageName(language: string) {
  if (language === "en") return m.portal_session_in_english();
  return language === "nl" ? m.portal_session_in_dutch() : m.portal_session_in_german();
}
