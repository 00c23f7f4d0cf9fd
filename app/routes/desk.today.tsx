import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { findNextSessions } from "#app/features/sessions/desk-queries.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { DeskHead, Pending } from "#app/ui/desk.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const { zone } = scope.association;
  const [frame, sessions] = await Promise.all([getDesk(scope, request), findNextSessions(scope)]);
  const { now, locale } = scope;
  const day = whenWords({ startsAt: now, endsAt: now, zone, locale, now }).date;
  const lines = sessions.map(({ startsAt, endsAt, zone: own, ...session }) => ({
    ...session,
    when: whenWords({ startsAt, endsAt, zone: own, locale, now }),
    href: pathsIn(locale).session(scope.association.slug, session.id),
  }));
  return { frame, day, lines };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${m.desk_today()} · ${m.desk_office()} ${data?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Today() {
  const { frame, day, lines } = useLoaderData<typeof loader>();
  return (
    <DeskPage frame={frame} area="today">
      <DeskHead title={m.desk_today_title({ date: day })} />
      {lines.length === 0 && (
        <Empty title={m.desk_today_none()}>
          <p>{m.desk_today_none_text()}</p>
        </Empty>
      )}
      {lines.length > 0 && (
        <Pending
          lines={lines.map((line) => ({
            key: line.id,
            mark: line.isRunning ? m.desk_today_running() : line.when.time,
            title: line.title,
            note: noteOf(line),
            step: (
              <ButtonLink small kind="quiet" href={line.href}>
                {m.desk_today_look()}
              </ButtonLink>
            ),
          }))}
        />
      )}
    </DeskPage>
  );
}

type Line = {
  when: { date: string };
  adoptedFrom: string | null;
  taken: number;
  limit: number;
  waiting: number;
};

const noteOf = ({ when, adoptedFrom, taken, limit, waiting }: Line) =>
  [
    when.date,
    adoptedFrom && m.desk_today_adopted({ host: adoptedFrom }),
    m.desk_today_seats({ taken, limit }),
    waiting > 0 && m.desk_today_waiting({ count: waiting }),
  ]
    .filter(Boolean)
    .join(" · ");
