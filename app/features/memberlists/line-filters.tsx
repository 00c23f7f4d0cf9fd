import type { ReactNode } from "react";
import { m } from "#app/generated/paraglide/messages.js";
import { Empty } from "#app/ui/empty.tsx";
import { Filters } from "#app/ui/filters.tsx";
import { Pager } from "#app/ui/pager.tsx";
import type { Outcome } from "./memberlists.ts";

type Kind = Outcome | "left" | "";
type Props = {
  only: Kind;
  page: number;
  pages: number;
  counts: Record<Outcome | "left" | "all", number>;
  here: string;
  children: ReactNode;
};

const kindText: Record<Exclude<Kind, ""> | "all", () => string> = {
  all: m.memberlists_only_all,
  new: m.memberlists_only_new,
  changed: m.memberlists_only_changed,
  doubtful: m.memberlists_only_doubtful,
  error: m.memberlists_only_error,
  same: m.memberlists_only_same,
  left: m.memberlists_only_left,
};
const kinds = Object.keys(kindText) as (keyof typeof kindText)[];

/** Lines of one kind, a page at a time; every view has an address. */
export function LineFilters({ only, page, pages, counts, here, children }: Props) {
  const to = (kind: Kind, number = 1) => {
    const search = new URLSearchParams(kind ? { nur: kind } : {});
    if (number > 1) search.set("seite", String(number));
    return search.size > 0 ? `${here}?${search}` : here;
  };
  const found = counts[only || "all"];
  return (
    <>
      <Filters
        label={m.memberlists_filter()}
        items={kinds
          .filter((kind) => kind === "all" || counts[kind] > 0 || kind === only)
          .map((kind) => ({
            href: to(kind === "all" ? "" : kind),
            label: kindText[kind](),
            count: counts[kind],
            current: kind === (only || "all"),
          }))}
      />
      {found === 0 ? (
        <Empty title={m.memberlists_no_lines()}>
          <p>{m.memberlists_no_lines_text()}</p>
        </Empty>
      ) : (
        children
      )}
      <Pager
        page={page}
        pages={pages}
        previous={page > 1 ? to(only, page - 1) : null}
        next={page < pages ? to(only, page + 1) : null}
      />
    </>
  );
}
