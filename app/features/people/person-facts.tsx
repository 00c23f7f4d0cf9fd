import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { callTo, mailTo } from "#app/paths.ts";
import { State } from "#app/ui/state.tsx";
import type { PersonPage } from "./person-queries.server.ts";
import { answerText, stateKind, stateText } from "./texts.ts";

type Props = {
  page: Pick<PersonPage, "person" | "position" | "company" | "questions">;
  moment: (at: Date) => string;
  when: string;
  links: { session: string; person: (id: string) => string };
};

/** Who it is, how to reach them, and how their place stands. */
export function PersonFacts({ page, moment, when, links }: Props) {
  const { person, position, company, questions } = page;
  const offered = person.status === "offered" && person.offerExpiresAt;
  const rows: [string, ReactNode][] = [
    [
      m.people_state(),
      <>
        <State kind={stateKind(person.status)}>{stateText(person.status)}</State>
        {position !== null && ` · ${m.people_position({ position })}`}
        {offered && ` · ${m.people_offered_until({ at: moment(offered) })}`}
      </>,
    ],
    [
      m.people_session(),
      <>
        <a href={links.session}>{person.title}</a>, {when}
      </>,
    ],
    [m.people_company(), person.company],
    [m.people_email(), <Reach key="email" page={page} />],
    [m.people_phone(), person.phone && <a href={callTo(person.phone)}>{person.phone}</a>],
    [
      m.people_district(),
      person.outsideGermany
        ? [person.postcode, m.people_outside()].filter(Boolean).join(", ")
        : [person.postcode, person.district].filter(Boolean).join(", "),
    ],
    [m.people_channel(), person.through],
    [m.people_registered(), moment(person.registeredAt)],
    [m.people_verified(), person.verifiedAt && moment(person.verifiedAt)],
    [
      m.people_calendar(),
      person.proposedStartsAt
        ? m.people_answer_proposed({
            answer: answerText(person.answer),
            when: moment(person.proposedStartsAt),
          })
        : answerText(person.answer),
    ],
    [
      m.people_check(),
      person.hasPoorCheck && (
        <b key="check" className="bad">
          {m.people_mark_poor_check()}
        </b>
      ),
    ],
    [m.people_entered_by(), person.enteredBy],
    [m.people_with(), company.length > 0 && <With key="with" page={page} links={links} />],
    [
      m.people_questions(),
      questions.length > 0 && (
        <ul>
          {questions.map(({ id, text }) => (
            <li key={id}>{text}</li>
          ))}
        </ul>
      ),
    ],
  ];
  return (
    <dl className="person">
      {rows
        .filter(([, value]) => Boolean(value))
        .map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
    </dl>
  );
}

function Reach({ page: { person } }: Pick<Props, "page">) {
  if (!person.email) return <b>{m.people_mark_no_address()}</b>;
  const mark = person.hasBounced
    ? m.people_mark_bounced()
    : person.verifiedAt
      ? null
      : m.people_mark_unverified();
  return (
    <>
      <a href={mailTo(person.email)}>{person.email}</a>
      {mark && (
        <>
          {" · "}
          <b className={person.hasBounced ? "bad" : undefined}>{mark}</b>
        </>
      )}
    </>
  );
}

const With = ({ page: { company }, links }: Pick<Props, "page" | "links">) => (
  <ul>
    {company.map(({ id, name, status }) => (
      <li key={id}>
        <a href={links.person(id)}>{name}</a>, {stateText(status)}
      </li>
    ))}
  </ul>
);
