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
import { askToConfirm, getConfirmation } from "#app/features/seats/ask-to-confirm.server.ts";
import { takeBackAsking } from "#app/features/seats/take-back-asking.server.ts";
import { Declined } from "#app/features/sessions/declined.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { momentWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  const [frame, asking] = await Promise.all([getDesk(scope, request), getConfirmation(scope, id)]);
  return { frame, id, asking, locale: scope.locale };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "sessionId");
  const form = await sentForm(request);
  if (form.get("intent") === "undo") {
    const undone = await takeBackAsking(scope, id);
    if (!undone.ok) return data({ refusal: undone.refusal }, { status: 409 });
  } else await askToConfirm(scope, id);
  return redirect(pathsIn(scope.locale).deskSession(scope.association.slug, id), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.office_confirm_title()} · ${shown?.asking.title ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function AskToConfirm() {
  const { frame, id, asking, locale } = useLoaderData<typeof loader>();
  const refusal = useActionData<typeof action>()?.refusal;
  const { title, zone, unconfirmed, waiting, until } = asking;
  const back = pathsIn(locale).deskSession(frame.slug, id);
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={back}>{title}</BackLink>
      <DeskHead title={m.office_confirm_title()} />
      {refusal && <Declined refusal={refusal} />}
      {until ? (
        <>
          <ul className="consequences">
            <li>{m.office_confirm_count({ count: unconfirmed })}</li>
            <li>{m.office_confirm_until({ when: momentWords(until, zone, locale) })}</li>
            <li>{m.office_confirm_waiting({ count: waiting })}</li>
          </ul>
          <p>{m.office_pause()}</p>
          <form method="post" className="row">
            <Button>{m.office_confirm_ask()}</Button>
            <ButtonLink kind="quiet" href={back}>
              {m.office_confirm_leave()}
            </ButtonLink>
          </form>
        </>
      ) : (
        <p>{m.office_confirm_nobody()}</p>
      )}
    </DeskPage>
  );
}
