import "#app/room.css";
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
import { DoorBeside } from "#app/features/comoderation/door-beside.tsx";
import { doorBeside, partnerVisitor } from "#app/features/comoderation/partner-visitor.server.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { enter } from "#app/features/rooms/enter.server.ts";
import { passFor } from "#app/features/rooms/pass.server.ts";
import { getDoor } from "#app/features/rooms/queries.server.ts";
import { Unavailable } from "#app/features/rooms/unavailable.tsx";
import { refusalTexts } from "#app/features/stage/shut-texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { settingAll } from "#app/platform/cookies.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { Notice } from "#app/ui/notice.tsx";

export const handle = { script: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "moderate");
  const visitor = await partnerVisitor(scope, param(params, "sessionId"));
  const [frame, door] = await Promise.all([getDesk(scope, request), getDoor(scope, visitor)]);
  return { frame, door };
}

/** Goes in. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "moderate");
  const visitor = await partnerVisitor(scope, param(params, "sessionId"));
  const entered = await enter(scope, visitor);
  if (!entered.ok) return data({ text: refusalTexts[entered.refusal]().title }, { status: 409 });
  const [{ slug }, { id }] = [scope.association, visitor.session];
  const headers = settingAll(await passFor(doorBeside(slug, id), entered.identity));
  return redirect(pathsIn(scope.locale).insideBeside(slug, id), { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  {
    title: `${m.comoderation_title()}: ${shown?.door.title ?? ""} · ${shown?.frame.shortName ?? ""}`,
  },
  { name: "robots", content: "noindex" },
];

export default function CoModerate() {
  const { frame, door } = useLoaderData<typeof loader>();
  const text = useActionData<typeof action>()?.text;
  const go = pathsIn(getLocale());
  return (
    <DeskPage frame={frame} area="calendar">
      <BackLink href={go.deskSession(frame.slug, door.sessionId)}>{door.title}</BackLink>
      <DeskHead title={m.comoderation_title()} />
      {text && (
        <Notice tone="warn" role="alert">
          <p>{text}</p>
        </Notice>
      )}
      <DoorBeside door={door} unavailable={<Unavailable door={door} />} />
    </DeskPage>
  );
}
