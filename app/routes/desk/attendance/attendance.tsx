import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { ledgerQuery, readLedgerFilter } from "#app/features/attendance/ledger.ts";
import {
  LedgerFiles,
  LedgerSearch,
  OthersPresent,
} from "#app/features/attendance/ledger-parts.tsx";
import { getLedger } from "#app/features/attendance/ledger-queries.server.ts";
import { LedgerTable } from "#app/features/attendance/ledger-table.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { Pager } from "#app/ui/pager.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "names");
  const id = param(params, "sessionId");
  const filter = readLedgerFilter(new URL(request.url).searchParams);
  const [frame, page] = await Promise.all([getDesk(scope, request), getLedger(scope, id, filter)]);
  return { frame, id, filter, ...page };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.attendance_title()}: ${data?.title ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Attendance() {
  const page = useLoaderData<typeof loader>();
  const { frame, id, filter, lines, pages, zone } = page;
  const go = pathsIn(getLocale());
  const list = go.attendance(frame.slug, id);
  const to = (number: number) => list + ledgerQuery(filter, { page: number });
  return (
    <DeskPage frame={frame} area="people">
      <BackLink href={go.deskSession(frame.slug, id)}>
        {page.title}, {page.when}
      </BackLink>
      <DeskHead title={m.attendance_title()}>
        {page.hasBegun && lines.length > 0 && (
          <LedgerFiles
            file={go.attendanceFile(frame.slug, id, ledgerQuery(filter))}
            print={go.attendancePrint(frame.slug, id, ledgerQuery(filter))}
          />
        )}
      </DeskHead>
      {page.hasBegun ? (
        <>
          <p className="lead">{m.attendance_summary(page)}</p>
          <LedgerSearch filter={filter} action={list} />
          {lines.length === 0 ? (
            <Empty title={m.attendance_none()}>
              <p>{m.attendance_none_text()}</p>
            </Empty>
          ) : (
            <LedgerTable
              {...{ lines, zone }}
              hrefOf={(person) => go.attendee(frame.slug, id, person)}
              sorting={{ filter, action: list }}
            />
          )}
          <Pager
            {...{ page: filter.page, pages }}
            previous={filter.page > 1 ? to(filter.page - 1) : null}
            next={filter.page < pages ? to(filter.page + 1) : null}
          />
          <OthersPresent others={page.others} />
          <p className="small soft">{m.attendance_how()}</p>
        </>
      ) : (
        <Empty title={m.attendance_not_begun()}>
          <p>{m.attendance_not_begun_text()}</p>
        </Empty>
      )}
    </DeskPage>
  );
}
