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
import { bringColleague } from "#app/features/places/bring-colleague.server.ts";
import { requirePlace } from "#app/features/places/place-scope.server.ts";
import { getPlace } from "#app/features/places/queries.server.ts";
import { ColleagueForm } from "#app/features/registration/registration.ts";
import { refusalText, wordsFor } from "#app/features/registration/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { readForm, sentBack } from "#app/platform/form-reply.server.ts";
import type { Delivered } from "#app/platform/http.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field } from "#app/ui/form.tsx";
import { BackLink } from "#app/ui/links.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { token, scope } = await requirePlace(request, params);
  const [frame, { email, company, session, isHeld }] = await Promise.all([
    getFrame(scope),
    getPlace(scope),
  ]);
  const back = pathsIn(scope.locale).place(token);
  if (!isHeld) throw redirect(back);
  const { pathname } = new URL(request.url);
  return { frame, email, company, title: session.title, back, pathname };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const { token, registrationId, scope } = await requirePlace(request, params);
  const form = readForm(await sentForm(request), ColleagueForm);
  if (!form.ok) return data(sentBack(form.typed, form.problems), { status: form.status });
  const { clientIp } = context as Delivered;
  const outcome = await bringColleague(scope, registrationId, form.value, clientIp);
  if (outcome.ok) return redirect(`${pathsIn(scope.locale).place(token)}?ok=kollegin`, 303);
  const status = outcome.refusal === "too-many-tries" ? 429 : 409;
  return data(sentBack(form.typed, { name: [refusalText[outcome.refusal]()] }), { status });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${m.registration_colleague_title()}: ${page?.title ?? ""}` },
  { name: "robots", content: "noindex" },
];

/** Somebody of the same company: a seat, a mail and a link of their own. */
export default function Colleague() {
  const { frame, back, title, pathname, email, company } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const of = (name: "name" | "email") => ({
    name,
    defaultValue: reply?.typed[name] ?? { name: "", email }[name],
    error: reply?.problems[name]?.map(wordsFor).join(" "),
  });
  const errors = (["name", "email"] as const).flatMap((field) => {
    const message = of(field).error;
    return message ? [{ field, label: labels[field](), message }] : [];
  });
  return (
    <PortalPage frame={frame} pathname={pathname} form="kollegin">
      <div className="read">
        <BackLink href={back}>{title}</BackLink>
        <h1>{m.registration_colleague_title()}</h1>
        <p className="lead">{m.registration_colleague_lead({ company })}</p>
        <form id="kollegin" method="post" noValidate>
          <ErrorSummary errors={errors} />
          <Field {...of("name")} label={labels.name()} autoComplete="off" required />
          <Field
            {...of("email")}
            label={labels.email()}
            hint={m.registration_colleague_email_hint()}
            type="email"
            autoComplete="off"
            required
          />
          <p className="submit">
            <Button>{m.registration_colleague_send()}</Button>
          </p>
        </form>
      </div>
    </PortalPage>
  );
}

const labels = { name: m.registration_colleague_name, email: m.registration_colleague_email };
