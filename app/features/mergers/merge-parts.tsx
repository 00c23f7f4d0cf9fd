import { fieldText, itemWords } from "#app/features/profiles/field-words.ts";
import type { Item } from "#app/features/profiles/profiles.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choice, ChoiceGroup, Hidden } from "#app/ui/form.tsx";
import { dateWords } from "#app/ui/moments.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";
import { choiceOf, type Left, type Refusal } from "./mergers.ts";
import type { Differing, findMergers, Pair } from "./queries.server.ts";

const dayWords = (day: Date) => dateWords(day, "UTC", getLocale());

const refusalText: Record<Refusal, () => string> = {
  "same-company": m.mergers_refusal_same,
  "undone-already": m.mergers_refusal_undone,
  "too-late": m.mergers_refusal_late,
  "merged-since": m.mergers_refusal_since,
};

export function MergerTold({ done, refusal }: { done?: string | null; refusal?: Refusal | null }) {
  if (refusal)
    return (
      <Notice tone="warn" role="alert">
        <p>{refusalText[refusal]()}</p>
      </Notice>
    );
  return (
    done && (
      <Notice tone="good" role="status">
        <p>{done}</p>
      </Notice>
    )
  );
}

type Doubles = {
  doubles: { id: string; name: string; place: string }[];
  at: (id: string) => string;
};

export function DoublesList({ doubles, at }: Doubles) {
  return (
    <section>
      <h2>{m.mergers_doubles()}</h2>
      <ul>
        {doubles.map(({ id, name, place }) => (
          <li key={id}>
            <p>
              <b>{name}</b>
              {place && `, ${place}`}{" "}
              <ButtonLink small kind="quiet" href={at(id)}>
                {m.mergers_compare()}
              </ButtonLink>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Both beside each other, and what to choose between. */
export function PairForm({ pair, swap }: { pair: Pair; swap: string }) {
  const { kept, merged, both } = pair;
  const row = (term: string, of: (one: Pair["kept"]) => string) => ({
    key: term,
    cells: [term, of(kept) || "–", of(merged) || "–"],
  });
  return (
    <form method="post" noValidate>
      <Hidden name="with" value={merged.id} />
      <Table
        caption={`${kept.name} / ${merged.name}`}
        hideCaption
        columns={[
          { label: m.mergers_what() },
          { label: `${m.mergers_kept()}: ${kept.name}` },
          { label: `${m.mergers_gone()}: ${merged.name}` },
        ]}
        rows={[
          row(m.mergers_sites(), ({ sites }) => sites.join("; ")),
          row(m.mergers_domain(), ({ domain }) => domain),
          row(m.mergers_since(), ({ since }) => (since ? dayWords(since) : "")),
          row(m.mergers_number(), ({ number }) => number),
        ]}
      />
      {kept.name !== merged.name && (
        <ChoiceGroup legend={m.mergers_which_name()}>
          <Choice type="radio" name="name" value="kept" label={kept.name} defaultChecked />
          <Choice type="radio" name="name" value="merged" label={merged.name} />
        </ChoiceGroup>
      )}
      {both.map((one) => (
        <FieldChoice key={choiceOf(one)} field={one} />
      ))}
      <p className="soft">{m.mergers_all_else()}</p>
      <p className="submit actions">
        <Button name="intent" value="merge">
          {m.mergers_button()}
        </Button>
        <ButtonLink kind="quiet" href={swap}>
          {m.mergers_swap()}
        </ButtonLink>
      </p>
    </form>
  );
}

function FieldChoice({ field }: { field: Differing }) {
  const { key, ours, theirs } = field;
  const id = choiceOf(field);
  const said = (items: Item[]) => items.map((item) => itemWords(key, item)).join("; ");
  return (
    <ChoiceGroup legend={m.mergers_which_field({ field: fieldText[key]() })}>
      <Choice type="radio" name={id} value="kept" label={said(ours)} defaultChecked />
      <Choice type="radio" name={id} value="merged" label={said(theirs)} />
    </ChoiceGroup>
  );
}

type Mergers = { mergers: Awaited<ReturnType<typeof findMergers>> };

/** What was merged of late, to be undone. */
export function RecentMergers({ mergers }: Mergers) {
  if (mergers.length === 0) return null;
  return (
    <section>
      <h2>{m.mergers_recent()}</h2>
      <ul>
        {mergers.map(({ id, name, mergedAt, undoneAt, left }) => (
          <li key={id}>
            {undoneAt ? (
              <p>
                {m.mergers_line_undone({ name, day: dayWords(undoneAt) })} {leftWords(left)}
              </p>
            ) : (
              <form method="post">
                <Hidden name="merger" value={id} />
                {m.mergers_line({ name, day: dayWords(mergedAt) })}{" "}
                <Button small kind="quiet" name="intent" value="undo">
                  {m.mergers_undo()}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

const leftText: Record<keyof Left, (inputs: { count: number }) => string> = {
  memberships: m.mergers_left_memberships,
  contacts: m.mergers_left_contacts,
  registrations: m.mergers_left_registrations,
  representations: m.mergers_left_representations,
  since: () => m.mergers_left_since(),
  columns: () => m.mergers_left_columns(),
  fields: m.mergers_left_fields,
};

function leftWords(left: Left) {
  const said = (Object.keys(leftText) as (keyof Left)[]).flatMap((kind) => {
    const count = left[kind] ?? 0;
    return count > 0 ? [leftText[kind]({ count })] : [];
  });
  return said.length > 0 ? m.mergers_left({ what: said.join(", ") }) : "";
}
