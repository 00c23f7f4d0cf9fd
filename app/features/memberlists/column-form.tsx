import { type Level, levels } from "#app/features/companies/levels.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Choice, ErrorSummary } from "#app/ui/form.tsx";
import { isShown, type Target, targets } from "./columns.ts";
import type { Column } from "./memberlists.ts";

type Words = { target: (target: string) => string; level: (level: Level) => string };
type Props = {
  heads: string[];
  samples: string[][];
  columns: Column[];
  hasAgreed: boolean;
  error?: string;
  words: Words;
};

/** What each column means and who may see it. */
export function ColumnForm({ heads, samples, columns, hasAgreed, error, words }: Props) {
  return (
    <form method="post" noValidate>
      <ErrorSummary
        errors={
          error ? [{ field: "target0", label: m.memberlists_columns_title(), message: error }] : []
        }
      />
      <section className="wide" aria-label={m.memberlists_columns_title()}>
        <table className="stacks list-columns">
          <caption className="unseen">{m.memberlists_columns_title()}</caption>
          <thead>
            <tr>
              <th scope="col">{m.memberlists_column()}</th>
              <th scope="col">{m.memberlists_sample()}</th>
              <th scope="col">{m.memberlists_means()}</th>
              <th scope="col">{m.memberlists_seen_by()}</th>
            </tr>
          </thead>
          <tbody>
            {heads.map((head, n) => (
              <ColumnRow
                key={String(n)}
                n={n}
                head={head || m.memberlists_nameless({ number: n + 1 })}
                sample={samples.map((cells) => cells[n]).find(Boolean) ?? ""}
                column={columns[n] ?? { target: "", level: "partners" }}
                words={words}
              />
            ))}
          </tbody>
        </table>
      </section>
      <Choice
        name="agreed"
        value="on"
        label={m.memberlists_agreed()}
        hint={m.memberlists_agreed_hint()}
        defaultChecked={hasAgreed}
      />
      <p className="small soft">{m.memberlists_levels_note()}</p>
      <p className="submit actions">
        <Button name="intent" value="map">
          {m.memberlists_check()}
        </Button>
        <Button kind="quiet" name="intent" value="discard">
          {m.memberlists_discard()}
        </Button>
      </p>
    </form>
  );
}

type RowProps = { n: number; head: string; sample: string; column: Column; words: Words };

function ColumnRow({ n, head, sample, column, words }: RowProps) {
  const all: (Target | "")[] = ["", ...targets];
  return (
    <tr>
      <th scope="row" data-label={m.memberlists_column()}>
        {head}
      </th>
      <td data-label={m.memberlists_sample()}>
        <span className="soft">{sample}</span>
      </td>
      <td data-label={m.memberlists_means()}>
        <select
          id={`target${n}`}
          name={`target${n}`}
          defaultValue={column.target}
          aria-label={m.memberlists_means_of({ column: head })}
        >
          {all.map((target) => (
            <option key={target} value={target}>
              {words.target(target)}
            </option>
          ))}
        </select>
      </td>
      <td data-label={m.memberlists_seen_by()}>
        {column.target === "" || isShown(column.target) ? (
          <select
            name={`level${n}`}
            defaultValue={column.level}
            aria-label={m.memberlists_seen_of({ column: head })}
          >
            {levels.map((level) => (
              <option key={level} value={level}>
                {words.level(level)}
              </option>
            ))}
          </select>
        ) : (
          <span className="soft">{m.memberlists_seen_by_office()}</span>
        )}
      </td>
    </tr>
  );
}
