import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { type Language, LanguageLink } from "#app/ui/language-link.tsx";
import type { NavItem } from "#app/ui/page.tsx";

type Props = {
  name: string;
  areas: (NavItem & { count?: number })[];
  /** Desks of other associations. */
  elsewhere: { href: string; label: string }[];
  /** What guests see of it. */
  portal: { href: string; label: string };
  person: { name: string; role: string; account: string; logout: string };
  bars: ReactNode;
  /** Who cannot change anything yet is shown no form that does. */
  onlyReads: boolean;
  language: Language;
  children: ReactNode;
};

/** The frame of the desk: skip link, areas, who is logged in, content. */
export function Desk({
  name,
  areas,
  elsewhere,
  portal,
  person,
  bars,
  onlyReads,
  language,
  children,
}: Props) {
  return (
    <>
      <a className="skip" href="#inhalt">
        {m.frame_skip()}
      </a>
      <div className="desk">
        <header>
          <p>
            <b>{name}</b>
            <br />
            <span className="soft">{m.desk_office()}</span>
            <br />
            <a className="small" href={portal.href}>
              {portal.label}
            </a>
          </p>
          <nav aria-label={m.desk_areas()}>
            {areas.map(({ href, label, current, count }) => (
              <a key={href} href={href} aria-current={current ? "page" : undefined}>
                {label} {count ? <span>{count}</span> : null}
              </a>
            ))}
          </nav>
          {elsewhere.length > 0 && (
            <details>
              <summary>{m.desk_switch()}</summary>
              {elsewhere.map(({ href, label }) => (
                <a key={href} href={href}>
                  {label}
                </a>
              ))}
            </details>
          )}
          <div className="desk-person">
            <p>
              <b>{person.name}</b>
              <br />
              <span className="soft">{person.role}</span>
            </p>
            <a href={person.account}>{m.desk_account()}</a>
            <form method="post" action={person.logout}>
              <button type="submit" className="plain">
                {m.desk_logout()}
              </button>
            </form>
            <LanguageLink {...language} />
          </div>
        </header>
        <div>
          {bars}
          <main id="inhalt" tabIndex={-1} className={onlyReads ? "only-reads" : undefined}>
            {children}
          </main>
        </div>
      </div>
    </>
  );
}

/** Title of a page of the desk with its one main action. */
export function DeskHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="desk-head">
      <h1>{title}</h1>
      {children}
    </div>
  );
}

type Line = {
  key: string;
  /** Stands once above the first line of a day. */
  day?: string;
  mark: ReactNode;
  title: ReactNode;
  note: ReactNode;
  step?: ReactNode;
};

/** Lines of work: when or how many, what, and the one way on. */
export function Pending({ lines }: { lines: Line[] }) {
  return (
    <ul className="pending">
      {lines.map(({ key, day, mark, title, note, step }, n) => (
        <li key={key}>
          {day && day !== lines[n - 1]?.day && <h3>{day}</h3>}
          <span>{mark}</span>
          <div>
            <b>{title}</b>
            <p>{note}</p>
          </div>
          <div className="ways">{step}</div>
        </li>
      ))}
    </ul>
  );
}
