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
import { ChangeAddressForm } from "#app/features/registration/address-form.tsx";
import { changeByForm } from "#app/features/registration/details-by-form.server.ts";
import { requirePlace } from "#app/features/registration/place-scope.server.ts";
import { getPlace } from "#app/features/registration/queries.server.ts";
import { wordsFor } from "#app/features/registration/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field } from "#app/ui/form.tsx";
import { BackLink } from "#app/ui/links.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { token, scope } = await requirePlace(request, params);
  const [frame, { name, company, email, session }] = await Promise.all([
    getFrame(scope),
    getPlace(scope),
  ]);
  const back = pathsIn(scope.locale).place(token);
  const { pathname } = new URL(request.url);
  return { frame, name, company, email, title: session.title, back, pathname };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const { token, registrationId, scope } = await requirePlace(request, params);
  const answer = await changeByForm(scope, registrationId, await sentForm(request));
  if ("reply" in answer) return data(answer.reply, { status: answer.status });
  return redirect(`${pathsIn(scope.locale).place(token)}?ok=${answer.done}`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${m.registration_details_title()}: ${page?.title ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Details() {
  const { frame, back, title, email, pathname, ...saved } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>();
  const asked = reply?.typed.email ?? null;
  const of = (name: "name" | "company") => ({
    name,
    defaultValue: reply?.typed[name] ?? saved[name],
    error: reply?.problems[name]?.map(wordsFor).join(" "),
  });
  const errors = (["name", "company"] as const).flatMap((field) => {
    const message = of(field).error;
    return message ? [{ field, label: labels[field](), message }] : [];
  });
  return (
    <PortalPage frame={frame} pathname={pathname} form="angaben">
      <div className="read">
        <BackLink href={back}>{title}</BackLink>
        <h1>{m.registration_details_title()}</h1>
        <form id="angaben" method="post" noValidate>
          <ErrorSummary errors={errors} />
          <Field {...of("name")} label={labels.name()} autoComplete="name" required />
          <Field {...of("company")} label={labels.company()} autoComplete="organization" required />
          <p className="submit">
            <Button>{m.registration_details_save()}</Button>
          </p>
        </form>
        <ChangeAddressForm
          email={email}
          reply={
            asked === null
              ? null
              : { typed: asked, problem: reply?.problems.email?.map(wordsFor).join(" ") }
          }
        />
      </div>
    </PortalPage>
  );
}

const labels = { name: m.registration_name, company: m.registration_company };
