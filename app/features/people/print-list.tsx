import { m } from "#app/generated/paraglide/messages.js";
import type { Listed } from "./listed.ts";
import { stateText } from "./texts.ts";

type Person = Pick<
  Listed,
  "id" | "name" | "company" | "phone" | "status" | "isOwn" | "isBlank" | "through" | "ticket"
>;
type Props = { caption: string; people: Person[] };

/** One session's people on paper, with a column to sign off. */
export function PrintList({ caption, people }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard.
    <section className="wide" aria-label={caption} tabIndex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            <th scope="col" className="num">
              {m.people_number()}
            </th>
            <th scope="col">{m.people_name()}</th>
            <th scope="col">{m.people_company()}</th>
            <th scope="col">{m.people_phone()}</th>
            <th scope="col">{m.people_state()}</th>
            <th scope="col" className="sign">
              {m.people_sign_off()}
            </th>
          </tr>
        </thead>
        <tbody>
          {people.map((one, n) => (
            <tr key={one.id}>
              <td className="num">{n + 1}</td>
              <td>{one.isBlank ? m.people_without_name() : one.name}</td>
              <td>
                {one.company}
                {!one.isOwn && (
                  <span className="people-marks">{m.people_through({ name: one.through })}</span>
                )}
              </td>
              <td>{one.phone}</td>
              <td>{stateText(one.status)}</td>
              <td className="sign" />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
