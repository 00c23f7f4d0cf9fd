import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { Facts } from "#app/ui/facts.tsx";
import { Stick } from "#app/ui/stick.tsx";
import { whenWords } from "#app/ui/when.ts";
import type { Line } from "./programme.tsx";
import { SeatState } from "./seat-state.tsx";
import { availabilityOf } from "./sessions.ts";

type Props = {
  session: Line & { language: string; shownBy: unknown[] };
  now: Date;
  registerHref: string | null;
  fileHref: string | null;
};

/** When, with whom, how many seats, where; and the one button. */
export function SessionFacts({ session, now, registerHref, fileHref }: Props) {
  const when = whenWords({ ...session, locale: getLocale(), now });
  const { limit } = session.seats;
  const isFull = availabilityOf(session.seats).kind === "full";
  const shared =
    session.shownBy.length > 1
      ? m.portal_session_shared({ count: session.shownBy.length, limit })
      : m.portal_session_of({ limit });
  return (
    <>
      <Facts
        items={[
          {
            term: m.portal_session_when(),
            main: when.heading,
            more: [when.date, when.distance, when.zoneLabel].filter(Boolean).join(" · "),
          },
          ...(session.experts ? [{ term: m.portal_session_who(), main: session.experts }] : []),
          {
            term: m.portal_session_seats(),
            main: <SeatState {...session} now={now} />,
            more: shared,
          },
          {
            term: m.portal_session_where(),
            main: m.portal_session_where_main(),
            more: m.portal_session_where_more(),
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
        </>
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
