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
import { getDeskSession } from "#app/features/office/desk-session-queries.server.ts";
import { seatsByForm } from "#app/features/seats/seats-by-form.server.ts";
import { SeatsDesk } from "#app/features/seats/seats-desk.tsx";
import { getSeatsPage } from "#app/features/seats/seats-page.server.ts";
import { previewGivingUp } from "#app/features/seats/seats-queries.server.ts";
import { SeatsQuestion } from "#app/features/seats/seats-question.tsx";
import { Declined } from "#app/features/sessions/declined.tsx";
import type { Refusal } from "#app/features/sessions/sessions.ts";
import { refusalText } from "#app/features/sessions/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  const [frame, session] = await Promise.all([getDesk(scope, request), getDeskSession(scope, id)]);
  const asked = new URL(request.url).searchParams;
  const seats = session.isHost ? await getSeatsPage(scope, id, asked) : null;
  const release = session.isHost ? null : await previewGivingUp(scope, id);
  const go = pathsIn(scope.locale);
  return data(
    {
      ...{ frame, session, seats, release },
      address: go.seatsOfSession(frame.slug, id),
      back: go.deskSession(frame.slug, id),
    },
    { status: seats && seats.problems.length > 0 ? 400 : 200 },
  );
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const { id } = await getDeskSession(scope, param(params, "sessionId"));
  const changed = await seatsByForm(scope, id, await sentForm(request));
  if (!changed.ok) return data(changed, { status: changed.status });
  return redirect(pathsIn(scope.locale).deskSession(scope.association.slug, id), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.office_seats()}: ${shown?.session.title ?? ""} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

const say = (refusal: Refusal) => refusalText[refusal]();

export default function Seats() {
  const { frame, session, seats, release, address, back } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const refusal = sent?.refusal;
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={back}>{session.title}</BackLink>
      <DeskHead title={m.office_seats()} />
      {refusal && <Declined refusal={refusal} by={sent.by} />}
      {seats && <SeatsDesk {...{ seats, sent, address, say }} zone={session.zone} />}
      {!seats && !release && <p>{m.office_own_contingent_none()}</p>}
      {release && (
        <>
          <p>
            <b>{m.office_own_contingent_free({ count: release.free })}</b>{" "}
            {m.office_own_contingent_stay()}
          </p>
          <SeatsQuestion
            title={m.office_own_contingent_question()}
            button={m.office_contingent_release()}
            preview={release}
            fields={{ abgeben: "ja" }}
            backHref={back}
            say={say}
          />
        </>
      )}
    </DeskPage>
  );
}
