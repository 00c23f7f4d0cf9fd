import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Reach } from "#app/ui/reach.tsx";

type Office = { name: string; phone: string };

/** A directory in which nobody is to be seen yet. */
export function NobodyYet({ office }: { office: Office }) {
  return (
    <Empty title={m.directory_empty()}>
      <p>
        <Reach text={m.directory_empty_text(office)} phone={office.phone} />
      </p>
    </Empty>
  );
}

type Props = {
  text?: string;
  office: Office;
  /** Where the office can be asked in writing. */
  askHref: string;
  /** The same words without filters; null where there are none. */
  withoutFilters: string | null;
  /** What comes nearest. */
  children: ReactNode;
};

/** Nobody fits: it says so, shows who comes nearest, and whom to ask. */
export function NobodyFound({ text, office, askHref, withoutFilters, children }: Props) {
  return (
    <>
      <Empty title={text ? m.directory_nothing_for({ text }) : m.directory_nothing()}>
        <p>
          <Reach text={m.directory_nothing_text(office)} phone={office.phone} />
        </p>
        <p>
          <ButtonLink kind="quiet" href={askHref}>
            {m.directory_ask_office()}
          </ButtonLink>
        </p>
        {withoutFilters && (
          <p>
            <a href={withoutFilters}>{m.directory_without_filters()}</a>
          </p>
        )}
      </Empty>
      {children}
    </>
  );
}
