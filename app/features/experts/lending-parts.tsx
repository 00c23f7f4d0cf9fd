import { m } from "#app/generated/paraglide/messages.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Pending } from "#app/ui/desk.tsx";
import { Hidden, Select } from "#app/ui/form.tsx";
import { Panel } from "#app/ui/panel.tsx";
import { Table } from "#app/ui/table.tsx";
import type { Lendings, OpenRequest } from "./lending-queries.server.ts";
import { dayWords } from "./texts.ts";

type Lent = Lendings["lent"][number];

/** The associations that may engage this expert, each with the way to end it. */
export function LendingTable({
  lent,
  zone,
  endHref,
}: {
  lent: Lent[];
  zone: string;
  endHref: ((associationId: string) => string) | null;
}) {
  return (
    <Table
      caption={m.experts_lent_to()}
      hideCaption
      columns={[
        { label: m.experts_lent_association() },
        { label: m.experts_lent_since() },
        { label: m.experts_lent_agreed(), numeric: true },
        ...(endHref ? [{ label: m.experts_lent_step() }] : []),
      ]}
      empty={<p className="soft">{m.experts_lent_to_none()}</p>}
      rows={lent.map(({ id, name, grantedAt, agreed }) => ({
        key: id,
        cells: [
          name,
          dayWords(grantedAt, zone),
          agreed,
          ...(endHref
            ? [
                <ButtonLink key={id} small kind="quiet" href={endHref(id)}>
                  {m.experts_lent_end()}
                </ButtonLink>,
              ]
            : []),
        ],
      }))}
    />
  );
}

/** Lends to one more partner. */
export function LendForm({ action, free }: { action: string; free: Lendings["free"] }) {
  if (free.length === 0) return <p className="soft">{m.experts_lend_nobody()}</p>;
  return (
    <form method="post" action={action} className="beside">
      <Select
        name="association"
        label={m.experts_lend_to()}
        options={free.map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Button kind="quiet" name="intent" value="lend">
        {m.experts_lend()}
      </Button>
    </form>
  );
}

/** What ending means, in numbers; asked once. */
export function EndLending({
  name,
  lent: { id, name: borrower, agreed, drafts },
  back,
}: {
  name: string;
  lent: Lent;
  back: string;
}) {
  return (
    <Panel tone="warn">
      <h2>{m.experts_end_title({ borrower })}</h2>
      <p>{m.experts_end_text({ borrower, name })}</p>
      <p>{m.experts_end_agreed({ count: agreed })}</p>
      {drafts > 0 && <p>{m.experts_end_drafts({ count: drafts })}</p>}
      <form method="post" className="actions">
        <Hidden name="association" value={id} />
        <Button kind="danger" name="intent" value="end">
          {m.experts_end()}
        </Button>
        <ButtonLink kind="quiet" href={back}>
          {m.experts_end_not()}
        </ButtonLink>
      </form>
    </Panel>
  );
}

type Asked = OpenRequest & { action: string };
type RequestsProps = { requests: Asked[]; mayAnswer: boolean; zone: string };

/** What partners have asked and nobody has answered, each with yes and no for who may. */
export function OpenRequests({ requests, mayAnswer, zone }: RequestsProps) {
  return (
    <Pending
      lines={requests.map(({ id, association, expert, message, askedAt, action }) => ({
        key: id,
        mark: m.experts_asked_mark(),
        title: m.experts_asked_line({ association: association.name, expert }),
        note: message
          ? m.experts_asked_message({ date: dayWords(askedAt, zone), message })
          : m.experts_asked_on({ date: dayWords(askedAt, zone) }),
        step: mayAnswer && (
          <form method="post" action={action} className="actions">
            <Hidden name="request" value={id} />
            <Button small name="intent" value="grant">
              {m.experts_grant()}
            </Button>
            <Button small kind="quiet" name="intent" value="decline">
              {m.experts_decline()}
            </Button>
          </form>
        ),
      }))}
    />
  );
}
