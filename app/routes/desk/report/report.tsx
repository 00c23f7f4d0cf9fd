import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { readReport } from "#app/features/insights/read-report.server.ts";
import { reportOf } from "#app/features/insights/report-blocks.ts";
import { ReportFiles, ReportView } from "#app/features/insights/report-view.tsx";
import { questionQuery, readQuestionFilter } from "#app/features/questions/question-filter.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { BackLink } from "#app/ui/links.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "names");
  const id = param(params, "sessionId");
  const [frame, data] = await Promise.all([getDesk(scope, request), readReport(scope, id)]);
  const { hasBegun, questions } = data;
  const report = reportOf(data, scope.association.shortName, scope.now);
  return { frame, id, report, hasBegun, hasLeft: questions.left.length > 0 };
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${m.insights_report()}: ${page?.report.title ?? ""}` },
  { name: "robots", content: "noindex" },
];

/** What came of a session, in numbers, and what stayed open. */
export default function SessionReport() {
  const { frame, id, report, hasBegun, hasLeft } = useLoaderData<typeof loader>();
  const go = pathsIn(getLocale());
  const open = questionQuery(readQuestionFilter(new URLSearchParams()), { session: id });
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={go.deskSession(frame.slug, id)}>{report.title}</BackLink>
      <DeskHead title={m.insights_report()}>
        {hasBegun && <ReportFiles action={go.reportFile(frame.slug, id)} />}
      </DeskHead>
      <p className="lead">
        {report.title}, {report.when}
      </p>
      {hasBegun ? (
        <>
          <ReportView report={report} />
          {hasLeft && (
            <p>
              <a href={go.deskQuestions(frame.slug, open)}>{m.insights_to_questions()}</a>
            </p>
          )}
        </>
      ) : (
        <Empty title={m.insights_not_begun()}>
          <p>{m.insights_not_begun_text()}</p>
        </Empty>
      )}
    </DeskPage>
  );
}
