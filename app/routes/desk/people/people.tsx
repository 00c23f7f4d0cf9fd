import {
  type ActionFunctionArgs,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { CountsTable } from "#app/features/people/counts-table.tsx";
import { queryOf, readFilter } from "#app/features/people/people.ts";
import { PeopleSearch } from "#app/features/people/people-filter.tsx";
import { getPeoplePage } from "#app/features/people/people-page.server.ts";
import { NobodyListed, PassedOnNotice, PeopleFiles } from "#app/features/people/people-parts.tsx";
import { PeopleTable } from "#app/features/people/people-table.tsx";
import { doneText } from "#app/features/people/texts.ts";
import { openPassedOn } from "#app/features/people/views.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Pager } from "#app/ui/pager.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "names");
  const { searchParams } = new URL(request.url);
  const filter = readFilter(searchParams);
  const [frame, page] = await Promise.all([getDesk(scope, request), getPeoplePage(scope, filter)]);
  const go = pathsIn(scope.locale);
  const { slug } = scope.association;
  const addresses = {
    list: go.people(slug),
    file: go.peopleFile(slug, queryOf(filter)),
    print: go.peoplePrint(slug, queryOf(filter)),
    enter: filter.session && go.enterByHand(slug, filter.session),
    session: filter.session && go.deskSession(slug, filter.session),
  };
  const lines = page.lines.map((line) => ({ ...line, href: go.person(slug, line.id) }));
  return { frame, filter, addresses, ...page, lines, done: doneText(searchParams.get("ok")) };
}

/** Opens the details of partners' guests, which the journal notes. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "names");
  const filter = readFilter(new URL(request.url).searchParams);
  await openPassedOn(scope, filter.session);
  return redirect(pathsIn(scope.locale).people(scope.association.slug, queryOf(filter)), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.people_title()} · ${m.desk_office()} ${data?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function People() {
  const page = useLoaderData<typeof loader>();
  const { frame, filter, addresses, lines, total, pages, session, counts, choices } = page;
  const to = (number: number) => addresses.list + queryOf(filter, { page: number });
  return (
    <DeskPage frame={frame} area="people">
      <DeskHead title={m.people_title()}>
        <PeopleFiles total={total} addresses={addresses} mayEnter={page.mayEnter} />
      </DeskHead>
      {page.done && (
        <Notice tone="good" role="status">
          <p>{page.done}</p>
        </Notice>
      )}
      {session && (
        <p className="lead">
          <a href={addresses.session}>{session.title}</a>
          <br />
          {session.when} · {m.desk_today_seats(session.seats)}
        </p>
      )}
      <PeopleSearch filter={filter} action={addresses.list} {...choices} />
      <PassedOnNotice
        action={addresses.list + queryOf(filter)}
        count={page.passedOn}
        isOpened={page.isOpened}
        mayAct={frame.person.mayAct}
      />
      {lines.length === 0 ? (
        <NobodyListed filter={filter} />
      ) : (
        <>
          <p>{m.people_found({ count: total })}</p>
          <PeopleTable filter={filter} action={addresses.list} lines={lines} />
        </>
      )}
      <Pager
        page={filter.page}
        pages={pages}
        previous={filter.page > 1 ? to(filter.page - 1) : null}
        next={filter.page < pages ? to(filter.page + 1) : null}
      />
      {counts && <CountsTable counts={counts} own={frame.shortName} />}
    </DeskPage>
  );
}
