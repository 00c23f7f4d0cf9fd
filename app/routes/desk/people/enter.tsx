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
import { findDistricts } from "#app/features/identity/districts.server.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { enterFromForm } from "#app/features/people/enter-form.server.ts";
import { getSession } from "#app/features/programme/queries.server.ts";
import { HandFields } from "#app/features/registration/hand-form.tsx";
import { availabilityOf, closedBecause } from "#app/features/sessions/sessions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  const { locale, now } = scope;
  const [frame, session, districts] = await Promise.all([
    getDesk(scope, request),
    getSession(scope, id),
    findDistricts(),
  ]);
  const go = pathsIn(locale);
  const list = go.people(scope.association.slug, `?termin=${id}`);
  if (closedBecause(session, now)) throw redirect(list);
  const { title, seats } = session;
  const when = whenWords({ ...session, locale, now }).long;
  return { ...{ frame, title, seats, districts, list, locale, when } };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const answer = await enterFromForm(scope, param(params, "sessionId"), await sentForm(request));
  if (!answer.ok) return data(answer.reply, { status: answer.status });
  return redirect(answer.to, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${m.people_enter()}: ${page?.title ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function EnterByHand() {
  const { frame, title, seats, districts, list, locale, when } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const found = availabilityOf(seats);
  const go = pathsIn(locale);
  return (
    <DeskPage frame={frame} area="people">
      <div className="read">
        <BackLink href={list}>
          {title}, {when}
        </BackLink>
        <DeskHead title={m.people_enter()} />
        {reply?.personId && (
          <Notice tone="warn">
            <p>
              <a href={go.person(frame.slug, reply.personId)}>{m.people_hand_known()}</a>
            </p>
          </Notice>
        )}
        <p>
          {found.kind === "full"
            ? m.people_hand_full({ waiting: found.waiting })
            : m.people_hand_left({ left: found.left })}
        </p>
        <HandFields
          reply={reply}
          isFull={found.kind === "full"}
          districts={districts}
          locale={locale}
        />
      </div>
    </DeskPage>
  );
}
