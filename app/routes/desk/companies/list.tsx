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
import { actOnList } from "#app/features/memberlists/act-on-list.server.ts";
import { ColumnForm } from "#app/features/memberlists/column-form.tsx";
import { LineFilters } from "#app/features/memberlists/line-filters.tsx";
import { ListLines } from "#app/features/memberlists/list-lines.tsx";
import { getListPage, readLineFilter } from "#app/features/memberlists/list-page.server.ts";
import { ListStanding } from "#app/features/memberlists/list-state.tsx";
import { levelText, problemText, targetText } from "#app/features/memberlists/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";

/** Seconds after which a page asks again whose list the worker is at. */
const soon = 3;

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const filter = readLineFilter(new URL(request.url).searchParams);
  const [frame, list] = await Promise.all([
    getDesk(scope, request),
    getListPage(scope, param(params, "importId"), filter),
  ]);
  return { frame, list, filter, refresh: list.isUnderWay ? soon : null };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "importId");
  const go = pathsIn(scope.locale);
  const { slug } = scope.association;
  const { search } = new URL(request.url);
  const done = await actOnList(scope, id, await sentForm(request));
  if (!done.ok) {
    const status = ["not-now", "too-late"].includes(done.refusal) ? 409 : 400;
    return data({ ...done, error: problemText({ problem: done.refusal }) }, { status });
  }
  if (done.gone) return redirect(go.memberLists(slug), 303);
  return redirect(go.memberList(slug, id, done.line ? `${search}#zeile-${done.line}` : ""), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.list.fileName ?? ""} · ${m.memberlists_title()}` },
  { name: "robots", content: "noindex" },
];

export default function OneList() {
  const { frame, list, filter } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const go = pathsIn(getLocale());
  const here = go.memberList(frame.slug, list.id);
  const form = (
    <ColumnForm
      {...{ heads: list.heads, samples: list.samples }}
      columns={sent?.columns ?? list.columns}
      hasAgreed={sent?.hasAgreed ?? list.agreedAt !== null}
      error={sent?.error}
      words={{ target: targetText, level: (level) => levelText[level]() }}
    />
  );
  const isMapping = list.state === "mapping" || sent?.columns;
  return (
    <DeskPage frame={frame} area="companies">
      <BackLink href={go.memberLists(frame.slug)}>{m.memberlists_title()}</BackLink>
      <DeskHead title={list.fileName} />
      {isMapping ? (
        <>
          <h2>{m.memberlists_columns_title()}</h2>
          <p>{m.memberlists_columns_lead()}</p>
          {form}
        </>
      ) : (
        <>
          {sent?.error && <p className="error">{sent.error}</p>}
          <ListStanding {...list} />
          {!list.isUnderWay && (
            <LineFilters
              {...{ ...filter, page: list.page, pages: list.pages }}
              counts={list.counts}
              here={here}
            >
              <ListLines lines={list.lines} action={here} />
            </LineFilters>
          )}
          {list.state === "checked" && (
            <details>
              <summary>{m.memberlists_columns_again()}</summary>
              {form}
            </details>
          )}
        </>
      )}
    </DeskPage>
  );
}
