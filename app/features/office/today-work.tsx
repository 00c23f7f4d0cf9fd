import { m } from "#app/generated/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { Pending } from "#app/ui/desk.tsx";
import { Empty } from "#app/ui/empty.tsx";
import type { lineOf } from "./today-lines.ts";

type Props = {
  lines: ReturnType<typeof lineOf>[];
  /** The ways to what the lines leave out. */
  more: { href: string; label: string }[];
};

/** What waits for somebody, each with its one way on. */
export function TodayWork({ lines, more }: Props) {
  return (
    <section aria-labelledby="arbeit">
      <h2 id="arbeit">{m.desk_work()}</h2>
      {lines.length === 0 ? (
        <Empty title={m.desk_work_none()}>
          <p>{m.desk_work_none_text()}</p>
        </Empty>
      ) : (
        <Pending
          lines={lines.map(({ step, other, ...line }) => ({
            ...line,
            step: [step, ...(other ? [other] : [])].map(({ href, label }) => (
              <ButtonLink key={href} small kind="quiet" href={href}>
                {label}
              </ButtonLink>
            )),
          }))}
        />
      )}
      {more.length > 0 && (
        <ul className="small">
          {more.map(({ href, label }) => (
            <li key={href}>
              <a href={href}>{label}</a>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
