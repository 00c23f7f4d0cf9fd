import { type ReactNode, useContext } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { inOtherLanguage, pathsIn } from "#app/paths.ts";
import { Desk } from "#app/ui/desk.tsx";
import type { DeskFrame } from "./desk.server.ts";
import { type AreaName, areasFor } from "./desk-areas.ts";
import { DeskCounts } from "./desk-counts.ts";
import { roleText } from "./desk-texts.ts";

type Props = { frame: DeskFrame; area: AreaName | null; children: ReactNode };

/** A page of an office's desk. `area` is where in the navigation it stands. */
export function DeskPage({ frame, area, children }: Props) {
  const locale = getLocale();
  const go = pathsIn(locale);
  const counts = useContext(DeskCounts);
  const { slug, shortName, person, others, isDemo, pathname } = frame;
  return (
    <Desk
      name={shortName}
      areas={areasFor(person.role, { go, slug, current: area }, counts)}
      elsewhere={others.map((other) => ({
        href: go.today(other.slug),
        label: other.shortName,
      }))}
      portal={{ href: go.portal(slug), label: m.desk_portal() }}
      person={{
        name: person.name,
        role: roleText[person.role](),
        account: go.account(),
        logout: go.logout(),
      }}
      bars={
        <aside aria-label={m.desk_bars()}>
          {isDemo && <p className="desk-bar">{m.desk_demo_mark()}</p>}
          {!person.mayAct && (
            <p className="desk-bar reading">
              {m.desk_only_reads()} <a href={go.secondFactor(pathname)}>{m.desk_second_factor()}</a>
            </p>
          )}
        </aside>
      }
      onlyReads={!person.mayAct}
      language={{
        href: inOtherLanguage(pathname),
        label: locale === "de" ? m.frame_to_english() : m.frame_to_german(),
        lang: locale === "de" ? "en" : "de",
      }}
    >
      {children}
    </Desk>
  );
}
