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
import { requirePlace } from "#app/features/places/place-scope.server.ts";
import { getPlace } from "#app/features/places/queries.server.ts";
import { changeByForm } from "#app/features/registration/details-by-form.server.ts";
import { DetailsFields } from "#app/features/registration/details-form.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { BackLink } from "#app/ui/links.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { token, scope } = await requirePlace(request, params);
  const [frame, { name, company, email, session, isHeld }] = await Promise.all([
    getFrame(scope),
    getPlace(scope),
  ]);
  const back = pathsIn(scope.locale).place(token);
  if (!isHeld) throw redirect(back);
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
  const { frame, back, title, pathname, ...place } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  return (
    <PortalPage frame={frame} pathname={pathname} form="angaben">
      <div className="read">
        <BackLink href={back}>{title}</BackLink>
        <h1>{m.registration_details_title()}</h1>
        <DetailsFields place={place} reply={reply} />
      </div>
    </PortalPage>
  );
}
