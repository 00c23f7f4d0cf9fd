import "#app/room.css";
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
import { nextCodeWords } from "#app/features/identity/asked-codes.server.ts";
import { NextCode } from "#app/features/identity/next-code.tsx";
import { openDevice } from "#app/features/rooms/open-expert-page.server.ts";
import { OtherDevice } from "#app/features/rooms/other-device.tsx";
import { stageVisit } from "#app/features/rooms/stage-door.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { settingAll } from "#app/platform/cookies.server.ts";
import { type Delivered, param } from "#app/platform/http.server.ts";

/** Before a stage on a device that the expert has not opened: a code by mail. */
export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = param(params, "token");
  const { engagement, scope, kept, state } = await stageVisit(request, token);
  if (state === "own") throw redirect(pathsIn(scope.locale).room(token));
  return {
    frame: await getFrame(scope),
    title: engagement.session?.title ?? "",
    office: scope.association.contactPhone,
    isAsked: new URL(request.url).searchParams.has("code"),
    next: nextCodeWords(scope, kept.asked, scope.association.zone),
    pathname: new URL(request.url).pathname,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = param(params, "token");
  const visit = await stageVisit(request, token);
  const { clientIp } = context as Delivered;
  const opened = await openDevice(visit, await sentForm(request), clientIp);
  if (!opened.ok) return data({ refusal: opened.refusal }, { status: 400 });
  const go = pathsIn(visit.scope.locale);
  const headers = settingAll(opened.cookies);
  const next = opened.isAsked ? `${go.stageDevice(token)}?code` : go.room(token);
  return redirect(next, { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: m.rooms_title({ title: loaded?.title ?? "" }) },
  { name: "robots", content: "noindex" },
];

export default function StageDevice() {
  const { frame, title, office, isAsked, next, pathname } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <PortalPage frame={frame} pathname={pathname}>
      <div className="read">
        <h1>{title}</h1>
        <OtherDevice
          isStage
          isAsked={isAsked || sent !== undefined}
          next={next && <NextCode time={next} />}
          refusal={sent?.refusal ?? null}
          office={office}
        />
      </div>
    </PortalPage>
  );
}
