import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { ledgerQuery, readLedgerFilter } from "#app/features/attendance/ledger.ts";
import { findLedger, narrowed } from "#app/features/attendance/ledger-queries.server.ts";
import { LedgerTable } from "#app/features/attendance/ledger-table.tsx";
import { requireTakingAway } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { param } from "#app/platform/http.server.ts";
import { BackLink } from "#app/ui/links.tsx";
import { fullMoment } from "#app/ui/moments.ts";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireTakingAway(request, params, "names");
  const { association, locale, now } = scope;
  const id = param(params, "sessionId");
  const filter = readLedgerFilter(new URL(request.url).searchParams);
  const { session, lines } = await findLedger(scope, id);
  return {
    ...{ slug: association.slug, shortName: association.shortName, id },
    ...{ title: session.title, zone: session.zone, lines: narrowed(lines, filter) },
    back: pathsIn(locale).attendance(association.slug, id, ledgerQuery(filter)),
    when: whenWords({ ...session, locale, now }).long,
    printed: fullMoment(now, association.zone, locale),
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.attendance_print_title()} · ${data?.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function PrintAttendance() {
  const { slug, id, back, shortName, printed, title, when, zone, lines } =
    useLoaderData<typeof loader>();
  const go = pathsIn(getLocale());
  return (
    <main className="people-print" id="inhalt">
      <BackLink href={back}>{m.attendance_title()}</BackLink>
      <h1>{m.attendance_print_title()}</h1>
      <p>
        {title}, {when}
      </p>
      <p>
        {shortName} · {m.people_printed({ at: printed })}
      </p>
      <LedgerTable {...{ lines, zone }} hrefOf={(person) => go.attendee(slug, id, person)} />
      <p className="soft">{m.people_print_keep()}</p>
    </main>
  );
}
