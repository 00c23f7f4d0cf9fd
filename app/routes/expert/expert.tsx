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
import { findLastCheck } from "#app/features/checks/check-page.server.ts";
import { LastCheck } from "#app/features/checks/last-check.tsx";
import { nextCodeWords } from "#app/features/identity/asked-codes.server.ts";
import { NextCode } from "#app/features/identity/next-code.tsx";
import { ExpertFiles } from "#app/features/materials/expert-files.tsx";
import { mostBytes } from "#app/features/materials/materials.ts";
import {
  findTapedOfExpert,
  takeBackAsExpert,
  takenBack,
} from "#app/features/privacy/own-taped.server.ts";
import {
  findExpertMaterials,
  uploadAsExpert,
} from "#app/features/rooms/expert-materials.server.ts";
import { ExpertOverview } from "#app/features/rooms/expert-overview.tsx";
import { expertBehind, getExpertPage } from "#app/features/rooms/expert-page.server.ts";
import { openExpertPage } from "#app/features/rooms/open-expert-page.server.ts";
import { OtherDevice } from "#app/features/rooms/other-device.tsx";
import { TapedConsents } from "#app/features/taping/taped-consents.tsx";
import { tapingAtDoor } from "#app/features/taping/taping-queries.server.ts";
import { TapingTold } from "#app/features/taping/taping-told.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { settingAll } from "#app/platform/cookies.server.ts";
import { formWithFile } from "#app/platform/file-form.server.ts";
import { type Delivered, param } from "#app/platform/http.server.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const token = param(params, "token");
  const { pathname, searchParams } = new URL(request.url);
  const visit = await expertBehind(request, token);
  const [frame, page, materials, last, agreed] = await Promise.all([
    getFrame(visit.scope),
    getExpertPage(visit),
    findExpertMaterials(visit),
    findLastCheck(visit.scope, pathsIn(visit.scope.locale).expertCheck(token)),
    findTapedOfExpert(visit, searchParams),
  ]);
  const taping = page.isOver ? null : await tapingAtDoor(page.sessionId);
  const device = {
    next: nextCodeWords(visit.scope, visit.kept.asked, visit.scope.association.zone),
    isAsked: searchParams.has("code"),
  };
  return { frame, page, materials, last, agreed, taping, pathname, device };
}

/** The first press binds the link to this device, a code opens it on another; from there files may be sent. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = param(params, "token");
  const visit = await expertBehind(request, token);
  const here = pathsIn(visit.scope.locale).expert(token);
  const sent = await formWithFile(request, "file", mostBytes);
  if (sent.form.get("intent") === "upload") {
    const outcome = await uploadAsExpert(visit, sent);
    if (outcome.ok) return redirect(here, 303);
    const { refusal, audience } = outcome;
    const status = refusal === "too-many-files" ? 409 : 400;
    return data({ refusal, audience, opening: null }, { status });
  }
  if (await takeBackAsExpert(visit, sent.form)) return redirect(here + takenBack, 303);
  const { clientIp } = context as Delivered;
  const opened = await openExpertPage(visit, sent.form, clientIp);
  if (!opened.ok) {
    const { refusal: opening } = opened;
    const status = opening === "other-device" ? 409 : 400;
    return data({ refusal: null, audience: null, opening }, { status });
  }
  const headers = settingAll(opened.cookies);
  return redirect(opened.isAsked ? `${here}?code` : here, { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: loaded }) => [
  { title: m.rooms_expert_title({ title: loaded?.page.title ?? "" }) },
  { name: "robots", content: "noindex" },
];

export default function Expert() {
  const { frame, page, materials, last, agreed, taping, pathname, device } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const go = pathsIn(getLocale());
  const stage = page.isCancelled ? null : page.own?.stage;
  return (
    <PortalPage frame={frame} pathname={pathname}>
      <div className="read">
        <ExpertOverview
          page={page}
          check={<LastCheck {...last} />}
          taping={taping && <TapingTold {...page} {...taping} />}
          device={
            <OtherDevice
              isAsked={device.isAsked || Boolean(sent?.opening)}
              next={device.next && <NextCode time={device.next} />}
              refusal={sent?.opening ?? null}
              office={page.office}
            />
          }
        />
        {stage && (
          <ExpertFiles {...{ materials, sent }} hrefOf={(id) => go.roomMaterial(stage, id)} />
        )}
        <TapedConsents {...agreed} ownDataHref={go.ownData()} />
      </div>
    </PortalPage>
  );
}
