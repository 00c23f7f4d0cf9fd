import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { labelOf, meanOf, placesOf } from "./asked-polls.ts";
import type { Kind } from "./polls.ts";

type Props = {
  poll: { question: string; kind: Kind; options: string[] };
  answers: number;
  counts: number[];
  /** What the reader chose. */
  chosen?: number[];
};

/** The counts as bars in a real table: who sees no bar reads the same numbers. */
export function PollResult({ poll, answers, counts, chosen = [] }: Props) {
  const mean = poll.kind === "scale" ? meanOf(counts) : null;
  const percentOf = (count: number) => (answers > 0 ? Math.round((count / answers) * 100) : 0);
  return (
    <table className="poll-result">
      <caption>
        <span className="unseen">{m.polls_result_of({ question: poll.question })}. </span>
        {m.polls_answers({ count: answers })}
        {mean !== null && <> · {m.polls_mean({ mean: mean.toLocaleString(getLocale()) })}</>}
      </caption>
      <thead className="unseen">
        <tr>
          <th scope="col">{poll.kind === "scale" ? m.polls_value() : m.polls_option()}</th>
          <th scope="col">{m.polls_count()}</th>
          <th scope="col">{m.polls_share()}</th>
        </tr>
      </thead>
      <tbody>
        {placesOf(poll).map((place, n) => {
          const count = counts[n] ?? 0;
          const percent = percentOf(count);
          return (
            <tr key={place}>
              <th scope="row">
                {labelOf(poll, place)}
                {chosen.includes(place) && (
                  <span className="small soft"> ({m.polls_your_choice()})</span>
                )}
                <span className="bar-of" aria-hidden="true">
                  <span style={{ width: `${percent}%` }} />
                </span>
              </th>
              <td>{count}</td>
              <td>{m.polls_percent({ percent })}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
