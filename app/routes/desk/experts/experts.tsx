import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { BenchFilters } from "#app/features/experts/bench-filters.tsx";
import { findBench, findTopics } from "#app/features/experts/bench-queries.server.ts";
import { BenchTable } from "#app/features/experts/bench-table.tsx";
import { type BenchView, benchViewIn, queryOfBench } from "#app/features/experts/bench-view.ts";
import { OpenRequests } from "#app/features/experts/lending-parts.tsx";
import { findOpenLendingRequests } from "#app/features/experts/lending-queries.server.ts";
import { hasRight } from "#app/features/identity/staff.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DeskHead } from "#app/ui/desk.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Pager } from "#app/ui/pager.tsx";
import { dayKey, whenWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const { association, now, locale } = scope;
  const view = benchViewIn(new URL(request.url));
  const [frame, bench, topics, requests] = await Promise.all([
    getDesk(scope, request),
    findBench(scope, {
      ...{ standing: view.wo, topic: view.thema, text: view.q, order: view.nach },
      page: Number.parseInt(view.seite, 10) || 1,
    }),
    findTopics(scope),
    findOpenLendingRequests(scope),
  ]);
  const go = pathsIn(locale);
  const { slug, zone } = association;
  return {
    ...{ frame, topics, view },
    mayPlan: hasRight(scope.actor.role, "plan"),
    year: dayKey(now, zone).slice(0, 4),
    bench: {
      ...bench,
      rows: bench.rows.map(({ next, ...row }) => ({
        ...row,
        href: go.deskExpert(slug, row.id),
        next: next && whenWords({ startsAt: next, endsAt: next, zone, locale, now }).day,
      })),
    },
    requests: requests.map((one) => ({ ...one, action: go.expertLending(slug, one.expertId) })),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.experts_title()} · ${data?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Experts() {
  const { frame, bench, topics, view, requests, mayPlan, year } = useLoaderData<typeof loader>();
  const go = pathsIn(getLocale());
  const { counts, page, pages } = bench;
  const at = (change: Partial<BenchView>) => go.experts(frame.slug, queryOfBench(view, change));
  return (
    <DeskPage frame={frame} area="experts">
      <DeskHead title={m.experts_title()}>
        {mayPlan && (
          <ButtonLink href={go.newExpert(frame.slug)}>{m.experts_introduce()}</ButtonLink>
        )}
      </DeskHead>
      {requests.length > 0 && (
        <OpenRequests {...{ requests, mayAnswer: mayPlan, zone: frame.zone }} />
      )}
      {!bench.isEmpty && (
        <BenchFilters {...{ view, topics, counts, at }} base={go.experts(frame.slug)} />
      )}
      {bench.rows.length > 0 ? (
        <BenchTable rows={bench.rows} year={year} />
      ) : (
        <Empty title={bench.isEmpty ? m.experts_none() : m.experts_none_found()}>
          <p>{bench.isEmpty ? m.experts_none_text() : m.experts_none_found_text()}</p>
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
