import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Filters } from "#app/ui/filters.tsx";
import { NarrowFold } from "#app/ui/narrow-fold.tsx";
import { SearchForm } from "#app/ui/search-form.tsx";
import { Thread } from "#app/ui/thread.tsx";
import { whenWords } from "#app/ui/when.ts";
import { type ArchiveFilters, archiveQuery, isNarrowed } from "./archive.ts";
import type { Archived } from "./archive-queries.server.ts";
import { dayOf } from "./recording-words.ts";

type ListProps = { rows: Archived[]; hrefOf: (id: string) => string; now: Date };

/** Each recording: when it was, what it is, how long, and until when it can be seen. */
export function ArchiveList({ rows, hrefOf, now }: ListProps) {
  const locale = getLocale();
  const isOfParts = (id: string) => rows.filter(({ session }) => session.id === id).length > 1;
  return (
    <ul className="archive-list">
      {rows.map(({ id, title, part, minutes, deleteOn, session, host }) => (
        <li key={id}>
          <p className="soft small">
            {whenWords({ ...session, locale, now }).date}
            {` · ${session.topic}`}
          </p>
          <h2 lang={session.language === locale ? undefined : session.language}>
            <a href={hrefOf(id)}>{title}</a>
          </h2>
          <p className="small">
            {[
              isOfParts(session.id) && m.recordings_part({ part }),
              minutes && m.recordings_minutes_long({ minutes }),
              deleteOn && m.recordings_until({ date: dayOf(deleteOn) }),
            ]
              .filter(Boolean)
              .join(" · ")}
          </p>
          <p className="small">
            <Thread hostSlug={host.slug} own={host.isOwn}>
              {m.portal_hosted_own({ host: host.namedAsHost })}
            </Thread>
          </p>
        </li>
      ))}
    </ul>
  );
}

type FilterProps = {
  base: string;
  filters: ArchiveFilters;
  years: string[];
  topics: { slug: string; name: string }[];
  count: number;
};

/** Filters are links and one small form: each view has an address. */
export function ArchiveFilter({ base, filters, years, topics, count }: FilterProps) {
  const href = (change: Partial<ArchiveFilters>) =>
    `${base}${archiveQuery({ ...filters, page: 1, ...change })}`;
  const { text, year, topic } = filters;
  return (
    <NarrowFold label={m.recordings_archive_search()} open={isNarrowed(filters) && count === 0}>
      {years.length > 1 && (
        <Filters
          label={m.recordings_archive_years()}
          items={[
            { href: href({ year: undefined }), label: m.recordings_archive_all(), current: !year },
            ...years.map((each) => ({
              ...{ href: href({ year: each }), label: each, current: year === each },
            })),
          ]}
          showLabel
        />
      )}
      {topics.length > 1 && (
        <Filters
          label={m.recordings_archive_topics()}
          items={[
            {
              href: href({ topic: undefined }),
              label: m.recordings_archive_all(),
              current: !topic,
            },
            ...topics.map(({ slug, name }) => ({
              ...{ href: href({ topic: slug }), label: name, current: topic === slug },
            })),
          ]}
          showLabel
        />
      )}
      <SearchForm
        action={base}
        label={m.recordings_archive_search()}
        defaultValue={text}
        hidden={{ ...(topic && { thema: topic }), ...(year && { jahr: year }) }}
      />
    </NarrowFold>
  );
}
