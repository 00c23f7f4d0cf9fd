import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { State } from "#app/ui/state.tsx";
import { type Column, Table } from "#app/ui/table.tsx";
import type { Listed } from "./listed.ts";
import { type PeopleFilter, queryOf, type Sorting } from "./people.ts";
import { stateKind, stateText } from "./texts.ts";

export type Line = Pick<
  Listed,
  | "id"
  | "isOwn"
  | "isBlank"
  | "name"
  | "company"
  | "email"
  | "phone"
  | "district"
  | "outsideGermany"
  | "status"
  | "verifiedAt"
  | "enteredBy"
  | "broughtById"
  | "colleagues"
  | "hasAsked"
  | "hasBounced"
  | "hasPoorCheck"
  | "answer"
  | "note"
  | "title"
  | "through"
> & { href: string; registered: string; when: string };

type Props = { filter: PeopleFilter; action: string; lines: Line[] };

/** People with what their office has to know of each, at a glance. */
export function PeopleTable({ filter, action, lines }: Props) {
  const sorted = (label: string, sort: Sorting): Column => {
    const isNow = filter.sort === sort;
    const rises = (sort === "registered") === filter.reversed;
    return {
      label,
      sort: {
        href: action + queryOf(filter, { sort, reversed: isNow && !filter.reversed }),
        direction: isNow ? (rises ? "ascending" : "descending") : null,
      },
    };
  };
  const ofAll = filter.session === "";
  return (
    <Table
      caption={m.people_title()}
      hideCaption
      columns={[
        sorted(m.people_name(), "name"),
        sorted(m.people_company(), "company"),
        ...(ofAll ? [sorted(m.people_session(), "session")] : []),
        { label: m.people_district() },
        sorted(m.people_state(), "state"),
        sorted(m.people_registered(), "registered"),
      ]}
      rows={lines.map((line) => ({
        key: line.id,
        cells: [
          <Who key="who" line={line} />,
          line.company,
          ...(ofAll ? [<SessionCell key="session" line={line} />] : []),
          line.outsideGermany ? m.people_outside() : line.district,
          <Standing key="state" line={line} />,
          line.registered,
        ],
      }))}
    />
  );
}

const SessionCell = ({ line }: { line: Line }) => (
  <>
    {line.title}
    <span className="people-marks">{line.when}</span>
  </>
);

const Who = ({ line }: { line: Line }) => (
  <>
    {line.isBlank ? (
      <span className="soft">{m.people_without_name()}</span>
    ) : (
      <a href={line.href}>{line.name}</a>
    )}
    <span className="people-marks">{line.email || line.phone}</span>
  </>
);

/** The state of the place, and what asks for somebody's attention. */
function Standing({ line }: { line: Line }) {
  if (line.isBlank) return <State kind={stateKind(line.status)}>{stateText(line.status)}</State>;
  const marks: (ReactNode | false | null)[] = [
    line.hasBounced && (
      <b key="bounced" className="bad">
        {m.people_mark_bounced()}
      </b>
    ),
    line.hasPoorCheck && (
      <b key="check" className="bad">
        {m.people_mark_poor_check()}
      </b>
    ),
    !line.email && m.people_mark_no_address(),
    line.email && !line.verifiedAt && !line.hasBounced && m.people_mark_unverified(),
    line.answer === "DECLINED" && m.people_mark_declined(),
    line.hasAsked && m.people_mark_asked(),
    line.colleagues > 0 && m.people_brings({ count: line.colleagues }),
    line.broughtById && m.people_brought(),
    !line.isOwn && m.people_through({ name: line.through }),
    line.enteredBy && m.people_entered({ name: line.enteredBy }),
    line.note && m.people_has_note(),
  ].filter(Boolean);
  return (
    <>
      <State kind={stateKind(line.status)}>{stateText(line.status)}</State>
      {marks.length > 0 && (
        <span className="people-marks">
          {marks.map((mark, n) => (
            <span key={String(n)}>
              {n > 0 && " · "}
              {mark}
            </span>
          ))}
        </span>
      )}
    </>
  );
}
