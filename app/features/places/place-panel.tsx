import type { ReactNode } from "react";
import { doorsOpenEarly } from "#app/features/sessions/running.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Distance, Moment } from "#app/ui/moment.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { clockWords, whenWords } from "#app/ui/when.ts";
import type { DoorOfSeat, PlaceShown } from "./places.ts";

type Props = {
  place: PlaceShown;
  door: DoorOfSeat;
  links: { file: string; room: string; register: string; withdraw: string };
  now: Date;
  /** The other ways into a calendar. */
  calendar?: ReactNode;
};

type TitledPlace = { status: string; session: { title: string } };

/** Only who holds a seat reads of one in the tab. */
export const placeTitle = ({ status, session: { title } }: TitledPlace) =>
  status === "seated"
    ? m.registration_place_title({ title })
    : m.registration_place_other_title({ title });

/** The state in one line and the one thing to do next. */
export function PlacePanel({ place, door, links, now, calendar }: Props) {
  const { status, session } = place;
  const closed = closedBecause(session, now);
  if (closed === "session-cancelled") return <Plain title={m.registration_place_cancelled()} />;
  if (status === "withdrawn" || status === "expired")
    return (
      <Plain
        title={
          status === "expired" ? m.registration_place_expired() : m.registration_place_withdrawn()
        }
      >
        {!closed && (
          <>
            <p>{m.registration_place_withdrawn_hint()}</p>
            <p>
              <ButtonLink href={links.register}>{m.registration_place_again()}</ButtonLink>
            </p>
          </>
        )}
      </Plain>
    );
  if (closed && status !== "seated")
    return (
      <Plain title={m.registration_place_over_waiting()}>
        <p>{m.registration_place_over_waiting_hint()}</p>
      </Plain>
    );
  if (closed)
    return (
      <Plain title={m.registration_place_over()}>
        {door === "open" && <StillOpen room={links.room} />}
      </Plain>
    );
  if (status === "offered") return <Offered {...{ place, links, now }} />;
  if (status === "waiting")
    return (
      <Plain title={m.registration_place_waiting({ position: place.position ?? 1 })}>
        <p>
          {place.firstDate
            ? m.registration_second_waiting({ first: dayOf(place, now) })
            : m.registration_place_waiting_hint()}
        </p>
      </Plain>
    );
  return <Seated {...{ place, door, links, now, calendar }} />;
}

/** The hour is over and people still talk: who left by mistake finds the way back. */
function StillOpen({ room }: { room: string }) {
  return (
    <>
      <p>{m.registration_place_still_open()}</p>
      <p>
        <ButtonLink kind="quiet" href={room}>
          {m.registration_place_enter()}
        </ButtonLink>
      </p>
    </>
  );
}

/** A seat is held for a time: to take it is the one thing to do. */
function Offered({ place, links, now }: Omit<Props, "door" | "calendar">) {
  const { session, offerExpiresAt, firstDate } = place;
  const until = offerExpiresAt ?? session.startsAt;
  const when = whenWords({ ...session, startsAt: until, locale: getLocale(), now });
  const time = clockWords(until, session.zone, getLocale());
  return (
    <Panel tone="done">
      <h1>
        {place.mustConfirm ? m.registration_confirm_heading() : m.registration_offered_heading()}
      </h1>
      <p className="lead">{m.registration_offered_until({ until: `${when.day}, ${time}` })}</p>
      {firstDate && <p>{m.registration_second_offered({ first: dayOf(place, now) })}</p>}
      <form method="post" className="actions">
        <Button name="intent" value="accept">
          {place.mustConfirm ? m.registration_confirm_press() : m.registration_offered_accept()}
        </Button>
        <ButtonLink kind="quiet" href={links.withdraw}>
          {m.registration_offered_decline()}
        </ButtonLink>
      </form>
    </Panel>
  );
}

const dayOf = ({ session, firstDate }: Props["place"], now: Date) =>
  whenWords({ ...session, ...firstDate, locale: getLocale(), now }).long;

/** Before the doors open: the calendar. From then on: the room. */
function Seated({ place: { session }, door, links, now, calendar }: Props) {
  const when = whenWords({ ...session, locale: getLocale(), now });
  const opensAt = new Date(session.startsAt.getTime() - doorsOpenEarly);
  const isOpen = door === "open";
  return (
    <Panel tone="done">
      <h1>{m.registration_place_seated()}</h1>
      <p className="lead">
        <Moment words={when.heading} when={when} />
        <Distance when={when} />
      </p>
      <p>
        {isOpen ? (
          <ButtonLink href={links.room}>{m.registration_place_enter()}</ButtonLink>
        ) : (
          <ButtonLink href={links.file}>{m.registration_place_calendar()}</ButtonLink>
        )}
      </p>
      {!isOpen && calendar}
      {door === "early" && (
        <p className="small soft">
          {m.registration_place_enter_at({ time: clockWords(opensAt, session.zone, getLocale()) })}
        </p>
      )}
    </Panel>
  );
}

function Plain({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <Panel>
      <h1>{title}</h1>
      {children}
    </Panel>
  );
}

type Told = { done?: string | null; refusal?: string | null };

/** What came of the last press. */
export const PlaceTold = ({ done, refusal }: Told) => (
  <>
    {done && (
      <Notice tone="good" role="status">
        <p>{done}</p>
      </Notice>
    )}
    {refusal && (
      <Notice tone="warn" role="alert">
        <p>{refusal}</p>
      </Notice>
    )}
  </>
);
