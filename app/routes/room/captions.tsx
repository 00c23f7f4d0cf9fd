import "#app/room.css";
import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData, useParams } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { accessBehindLink } from "#app/features/captions/access.server.ts";
import { captionByForm, getCaptionerPage } from "#app/features/captions/captioner.server.ts";
import { CaptionerPanel } from "#app/features/captions/captioner-panel.tsx";
import { findOwnLines } from "#app/features/captions/find-captions.server.ts";
import type { CaptioningAnswer } from "#app/features/captions/use-captioning.ts";
import { scopeBehindLink } from "#app/features/identity/scope.server.ts";
import { useRefreshing } from "#app/features/rooms/use-refreshing.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";

export const handle = { script: true };

async function captionerBehind(request: Request, token: string) {
  const access = await accessBehindLink(token);
  const scope = await scopeBehindLink(request, access.session.hostId, { kind: "visitor" });
  return { access, scope };
}

export async function loader({ request, params }: LoaderFunctionArgs) {
  const { access, scope } = await captionerBehind(request, param(params, "token"));
  const [frame, page] = await Promise.all([getFrame(scope), getCaptionerPage(scope, access)]);
  return { frame, page, pathname: new URL(request.url).pathname };
}

/** `beside`: the page is there, and wants to know what came of it. */
export async function action({ request, params }: ActionFunctionArgs) {
  const token = param(params, "token");
  const { access, scope } = await captionerBehind(request, token);
  const sent = await sentForm(request);
  const reply = await captionByForm(scope, access, sent);
  if (reply.ok && !sent.has("beside")) return redirect(pathsIn(scope.locale).captioner(token), 303);
  const answer: CaptioningAnswer = { reply, lines: await findOwnLines(access.id) };
  return data(answer, { status: reply.ok ? 200 : reply.field ? 400 : 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: m.captions_page({ title: shown?.page.title ?? "" }) },
  { name: "robots", content: "noindex" },
];

export default function Captioner() {
  const { frame, page, pathname } = useLoaderData<typeof loader>();
  const sent = useActionData<CaptioningAnswer>()?.reply ?? null;
  const address = pathsIn(getLocale()).captioner(useParams().token ?? "");
  useRefreshing(30_000);
  return (
    <PortalPage frame={frame} pathname={pathname}>
      <CaptionerPanel page={page} sent={sent} door={{ route: "routes/room/captions", address }} />
    </PortalPage>
  );
}
