import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Pager } from "#app/ui/pager.tsx";
import { type DirectoryFilters, isFiltered } from "./directory.ts";
import type { Directory } from "./find-directory.server.ts";
import { HitList } from "./hit-list.tsx";
import { NobodyFound, NobodyYet } from "./nobody.tsx";

type Props = {
  directory: Directory;
  filters: DirectoryFilters;
  office: { name: string; phone: string };
  hrefOf: (id: string) => string;
  pageAt: (page: number) => string;
  withoutFilters: string;
  askHref: string;
  isEmpty: boolean;
};

/** What was found, in words first; the script of the search field changes what stands in here. */
export function FoundCompanies({ directory, filters, office, ...props }: Props) {
  const { hits, nearest, districts, pages, total } = directory;
  const { hrefOf, pageAt, withoutFilters, askHref, isEmpty } = props;
  const { page } = filters;
  const list = { districts, hrefOf };
  if (isEmpty) return <NobodyYet office={office} />;
  return (
    <div id="treffer">
      <output className="found-count small soft">{countWords(directory, filters)}</output>
      <ReadAs {...directory.understood} />
      {total > 0 && <HitList hits={hits} {...list} />}
      {total === 0 && (
        <NobodyFound
          {...{ text: filters.text, office, askHref }}
          withoutFilters={isFiltered(filters) ? withoutFilters : null}
        >
          {nearest.length > 0 && (
            <>
              <p className="nearest-title">{m.directory_nearest()}</p>
              <HitList hits={nearest} {...list} />
            </>
          )}
        </NobodyFound>
      )}
      <Pager
        {...{ page, pages }}
        previous={page > 1 ? pageAt(page - 1) : null}
        next={page < pages ? pageAt(page + 1) : null}
      />
    </div>
  );
}

function countWords({ total, hits, understood }: Directory, { text, postcode }: DirectoryFilters) {
  const count = total.toLocaleString(getLocale());
  if (total === 0) return m.directory_count_none();
  const isNear = Boolean(postcode || understood.place) && hits.some(({ km }) => km !== null);
  if (total === 1) return m.directory_count_one();
  if (text) return isNear ? m.directory_count_near({ count }) : m.directory_count_best({ count });
  return m.directory_count_names({ count });
}

/** Where a word was taken for another one, or a place was read out of the line. */
function ReadAs({ read, place }: Directory["understood"]) {
  if (read.length === 0 && !place) return null;
  return (
    <p className="small soft">
      {read.map((each) => m.directory_read_as(each)).join(" ")}{" "}
      {place &&
        (place.km === null
          ? m.directory_read_place({ place: place.name })
          : m.directory_read_around({ place: place.name, km: String(Math.round(place.km)) }))}
    </p>
  );
}
