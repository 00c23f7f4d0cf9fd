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
import { captioningByForm, getCaptioning } from "#app/features/captions/captions-desk.server.ts";
import { CaptionsDesk } from "#app/features/captions/captions-desk.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "moderate");
  const id = param(params, "sessionId");
  const [frame, captioning] = await Promise.all([
    getDesk(scope, request),
    getCaptioning(scope, id),
  ]);
  return { frame, id, captioning };
}

/** A key that was made is shown by this answer, and never again. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "moderate");
  const id = param(params, "sessionId");
  await getCaptioning(scope, id);
  const { key } = await captioningByForm(scope, id, await sentForm(request));
  const here = pathsIn(scope.locale).deskCaptions(scope.association.slug, id);
  return key ? data({ key }) : redirect(here, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.captions_title()}: ${shown?.captioning.title ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function SessionCaptions() {
  const { frame, id, captioning } = useLoaderData<typeof loader>();
  const newKey = useActionData<typeof action>()?.key ?? null;
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={pathsIn(getLocale()).deskSession(frame.slug, id)}>
        {captioning.title}
      </BackLink>
      <DeskHead title={m.captions_title()} />
      <CaptionsDesk {...captioning} newKey={newKey} />
    </DeskPage>
  );
}
