import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { getPlaceQuestions } from "#app/features/places/place-questions.server.ts";
import { requirePlace } from "#app/features/places/place-scope.server.ts";
import { getPlace } from "#app/features/places/queries.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { refusalText } from "#app/features/registration/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Choice } from "#app/ui/form.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { token, scope } = await requirePlace(request, params);
  const [frame, { session, status, waitingBehind }] = await Promise.all([
    getFrame(scope),
    getPlace(scope),
  ]);
  const asked = await getPlaceQuestions(scope);
  return {
    frame,
    hasAsked: asked.own.questions.length > 0,
    title: session.title,
    status,
    waitingBehind,
    back: pathsIn(scope.locale).place(token),
    pathname: new URL(request.url).pathname,
  };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { token, registrationId, scope } = await requirePlace(request, params);
  const keepsQuestions = (await sentForm(request)).has("keep");
  const outcome = await withdraw(scope, registrationId, { keepsQuestions });
  if (!outcome.ok) return data({ refusal: outcome.refusal }, { status: 409 });
  return redirect(pathsIn(scope.locale).place(token), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${wordsFor(page?.status).yes()}: ${page?.title ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Withdraw() {
  const { frame, title, back, pathname, ...place } = useLoaderData<typeof loader>();
  const words = wordsFor(place.status);
  const refused = useActionData<typeof action>();
  return (
    <PortalPage frame={frame} pathname={pathname}>
      <div className="read">
        <BackLink href={back}>{title}</BackLink>
        <h1>{words.question()}</h1>
        {refused && (
          <Notice tone="warn" role="alert">
            <p>{refusalText[refused.refusal]()}</p>
          </Notice>
        )}
        <p className="lead">{effectOf(place)}</p>
        <form method="post">
          {place.hasAsked && (
            <Choice name="keep" label={m.questions_keep()} hint={m.questions_keep_hint()} />
          )}
          <div className="actions">
            <Button>{words.yes()}</Button>
            <ButtonLink kind="quiet" href={back}>
              {words.no()}
            </ButtonLink>
          </div>
        </form>
      </div>
    </PortalPage>
  );
}

/** Who waits has no seat to give back. */
const wordsFor = (status?: string) => (status === "waiting" ? leavingTheList : givingBack);

const givingBack = {
  question: m.registration_withdraw_question,
  yes: m.registration_withdraw_yes,
  no: m.registration_withdraw_no,
};

const leavingTheList = {
  question: m.registration_withdraw_waiting_question,
  yes: m.registration_withdraw_waiting_yes,
  no: m.registration_withdraw_waiting_no,
};

function effectOf({ status, waitingBehind }: { status: string; waitingBehind: number }) {
  if (status === "waiting") return m.registration_withdraw_waiting_effect();
  return waitingBehind > 0
    ? m.registration_withdraw_seat_effect({ count: waitingBehind })
    : m.registration_withdraw_free_effect();
}
