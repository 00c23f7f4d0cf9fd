import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { MemberSearch, MemberTable } from "#app/features/companies/member-list.tsx";
import { findMembers } from "#app/features/companies/member-queries.server.ts";
import {
  type MemberView,
  memberViewIn,
  queryOfMembers,
} from "#app/features/companies/member-view.ts";
import { hasRight } from "#app/features/identity/staff.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DeskHead } from "#app/ui/desk.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Pager } from "#app/ui/pager.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const view = memberViewIn(new URL(request.url));
  const [frame, members] = await Promise.all([
    getDesk(scope, request),
    findMembers(scope, {
      ...{ text: view.q, only: view.nur, order: view.nach },
      page: Number.parseInt(view.seite, 10) || 1,
    }),
  ]);
  return { frame, view, members, mayPlan: hasRight(scope.actor.role, "plan") };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.companies_area()} · ${data?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Members() {
  const { frame, view, members, mayPlan } = useLoaderData<typeof loader>();
  const [go, { slug }] = [pathsIn(getLocale()), frame];
  const { rows, counts, page, pages } = members;
  const at = (change: Partial<MemberView>) => go.members(slug, queryOfMembers(view, change));
  return (
    <DeskPage frame={frame} area="companies">
      <DeskHead title={m.companies_area()}>
        {mayPlan && (
          <div className="actions">
            <ButtonLink href={go.newMember(slug)}>{m.companies_enter()}</ButtonLink>
            <ButtonLink kind="quiet" href={go.memberLists(slug)}>
              {m.memberlists_title()}
            </ButtonLink>
          </div>
        )}
      </DeskHead>
      {!members.isEmpty && <MemberSearch {...{ view, counts, at }} base={go.members(slug)} />}
      {rows.length > 0 ? (
        <MemberTable
          {...{ view, at, isFormer: view.nur === "former" }}
          rows={rows.map((row) => ({ ...row, href: go.member(slug, row.id) }))}
        />
      ) : (
        <Empty title={members.isEmpty ? m.companies_none() : m.companies_none_found()}>
          <p>{members.isEmpty ? m.companies_none_text() : m.companies_none_found_text()}</p>
        </Empty>
      )}
      <Pager
        {...{ page, pages }}
        previous={page > 1 ? at({ seite: String(page - 1) }) : null}
        next={page < pages ? at({ seite: String(page + 1) }) : null}
      />
    </DeskPage>
  );
}
