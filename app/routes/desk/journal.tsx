import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { journalQuery, readJournalFilter } from "#app/features/journal/filter.ts";
import { JournalSearch } from "#app/features/journal/journal-search.tsx";
import { findEntries, findJournalChoices } from "#app/features/journal/queries.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DeskHead } from "#app/ui/desk.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { fullMoment } from "#app/ui/moments.ts";
import { Pager } from "#app/ui/pager.tsx";
import { Table } from "#app/ui/table.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const filter = readJournalFilter(new URL(request.url).searchParams);
  const [frame, found, choices] = await Promise.all([
    getDesk(scope, request),
    findEntries(scope, filter),
    findJournalChoices(scope),
  ]);
  const { zone, slug } = scope.association;
  const { locale, now } = scope;
  const go = pathsIn(locale);
  return {
    ...{ frame, filter, ...found },
    entries: found.entries.map((entry) => ({ ...entry, at: fullMoment(entry.at, zone, locale) })),
    staff: choices.staff.map(({ id, name }) => ({ value: id, label: name })),
    sessions: choices.sessions.map(({ id, title, startsAt }) => ({
      value: id,
      label: `${whenWords({ startsAt, endsAt: startsAt, zone, locale, now }).day}: ${title}`,
    })),
    action: go.journal(slug),
    file: go.journalFile(slug, journalQuery(filter)),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.journal_title()} · ${m.desk_office()} ${data?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Journal() {
  const page = useLoaderData<typeof loader>();
  const { frame, filter, entries, action } = page;
  const to = (number: number) => action + journalQuery(filter, number);
  return (
    <DeskPage frame={frame} area="journal">
      <DeskHead title={m.journal_title()}>
        {entries.length > 0 && (
          <ButtonLink kind="quiet" small href={page.file}>
            {m.journal_csv()}
          </ButtonLink>
        )}
      </DeskHead>
      <p className="soft">{m.journal_lead()}</p>
      <JournalSearch filter={filter} action={action} staff={page.staff} sessions={page.sessions} />
      {entries.length === 0 ? (
        <Empty title={m.journal_none()}>
          <p>
            {m.journal_none_text()} <a href={action}>{m.journal_show_all()}</a>
          </p>
        </Empty>
      ) : (
        <>
          <p className="small soft">{m.journal_found({ count: page.count })}</p>
          <Table
            caption={m.journal_title()}
            hideCaption
            columns={[
              { label: m.journal_when() },
              { label: m.journal_staff() },
              { label: m.journal_what() },
            ]}
            rows={entries.map(({ id, at, who, association, isOwn, sentence }) => ({
              key: id,
              cells: [at, isOwn ? who : `${who} (${association})`, sentence],
            }))}
          />
          <Pager
            page={page.page}
            pages={page.pages}
            previous={page.page > 1 ? to(page.page - 1) : null}
            next={page.page < page.pages ? to(page.page + 1) : null}
          />
        </>
      )}
    </DeskPage>
  );
}
