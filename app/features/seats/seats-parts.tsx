import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { Table } from "#app/ui/table.tsx";
import { momentWords } from "#app/ui/when.ts";
import type { ContingentShown, SeatsPreview } from "./seats-preview.ts";

/** What a change of seats would do: who gets one, who goes on waiting, and that nobody loses theirs. */
export function SeatsEffect({ preview }: { preview: SeatsPreview }) {
  const { given, how, waiting, pausedUntil } = preview;
  const words = {
    seat: m.office_seats_given,
    offer: m.office_seats_asked,
    later: m.office_seats_later,
  };
  return (
    <>
      <p>
        <b>{given === 0 ? m.office_seats_nobody() : words[how]({ count: given })}</b>
      </p>
      {waiting > 0 && <p>{m.office_seats_still_waiting({ count: waiting })}</p>}
      {pausedUntil !== null && <p>{m.office_seats_paused({ count: pausedUntil })}</p>}
    </>
  );
}

type Props = {
  contingents: ContingentShown[];
  zone: string;
  hrefOf: (query: Record<string, string>) => string;
  /** Whether somebody may change them. */
  mayChange: boolean;
};

/** The seats kept for single associations, each with its steps. */
export function Contingents({ contingents, zone, hrefOf, mayChange }: Props) {
  return (
    <Table
      caption={m.office_contingents()}
      hideCaption
      columns={[
        { label: m.office_contingent_for() },
        { label: m.office_contingent_seats(), numeric: true },
        { label: m.office_contingent_taken(), numeric: true },
        { label: m.office_contingent_until() },
        ...(mayChange ? [{ label: m.office_steps() }] : []),
      ]}
      rows={contingents.map(({ associationId, name, seats, taken, releasesAt, isOpen }) => ({
        key: associationId,
        cells: [
          name,
          seats,
          taken ?? m.office_fewer_than_five(),
          isOpen && releasesAt
            ? momentWords(releasesAt, zone, getLocale())
            : m.office_contingent_released(),
          ...(mayChange
            ? [
                isOpen && (
                  <span className="actions" key="steps">
                    <ButtonLink
                      small
                      kind="quiet"
                      href={`${hrefOf({ verband: associationId })}#fest`}
                    >
                      {m.office_change()} <span className="unseen">{name}</span>
                    </ButtonLink>
                    <ButtonLink small kind="quiet" href={hrefOf({ freigeben: associationId })}>
                      {m.office_contingent_release()} <span className="unseen">{name}</span>
                    </ButtonLink>
                  </span>
                ),
              ]
            : []),
        ],
      }))}
    />
  );
}
