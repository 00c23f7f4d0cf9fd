import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { ListUpload, RecentLists, TakeAway } from "#app/features/memberlists/list-parts.tsx";
import { mostBytes } from "#app/features/memberlists/memberlists.ts";
import { findLists } from "#app/features/memberlists/queries.server.ts";
import { takeList } from "#app/features/memberlists/take-list.server.ts";
import { problemText, stateText } from "#app/features/memberlists/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { formWithFile } from "#app/platform/file-form.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { momentWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const [frame, found] = await Promise.all([getDesk(scope, request), findLists(scope)]);
  const go = pathsIn(scope.locale);
  const { slug, zone } = scope.association;
  const lists = found.map(({ id, fileName, createdAt, total, state }) => ({
    ...{ id, fileName, href: go.memberList(slug, id), state: stateText[state]() },
    when: momentWords(createdAt, zone, scope.locale),
    lines: total.toLocaleString(scope.locale),
  }));
  return { frame, lists, fileAction: go.membersFile(slug), membersHref: go.members(slug) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const taken = await takeList(scope, await formWithFile(request, "file", mostBytes));
  if (!taken.ok) return data({ error: problemText(taken.refusal) }, { status: 400 });
  return redirect(pathsIn(scope.locale).memberList(scope.association.slug, taken.listId), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.memberlists_title()} · ${m.desk_office()} ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function MemberLists() {
  const { frame, lists, fileAction, membersHref } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <DeskPage frame={frame} area="companies">
      <BackLink href={membersHref}>{m.companies_area()}</BackLink>
      <DeskHead title={m.memberlists_title()} />
      <p className="lead">{m.memberlists_lead()}</p>
      <ListUpload error={sent?.error} />
      <RecentLists lists={lists} />
      <TakeAway action={fileAction} />
    </DeskPage>
  );
}
