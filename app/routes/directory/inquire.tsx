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
import { inquireByForm } from "#app/features/approaches/inquire.server.ts";
import { InquiryForm } from "#app/features/approaches/inquiry-form.tsx";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { openedAt } from "#app/features/registration/sign-up.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import type { Delivered } from "#app/platform/http.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Reach } from "#app/ui/reach.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const frame = await getFrame(scope);
  const url = new URL(request.url);
  return {
    frame,
    sought: (url.searchParams.get("q") ?? "").replaceAll("\0", "").slice(0, 300),
    opened: openedAt(scope.now),
    retentionDays: scope.association.retentionDays,
    privacy: pathsIn(scope.locale).privacy(frame.slug),
    isSent: url.searchParams.get("ok") === "mail",
    pathname: url.pathname,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const scope = await requireScope(request, params);
  const { clientIp } = context as Delivered;
  const answer = await inquireByForm(scope, await sentForm(request), clientIp);
  if (!answer.ok) return data(answer.reply, { status: answer.status });
  return redirect(pathsIn(scope.locale).inquire(scope.association.slug, "?ok=mail"), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `${m.approaches_inquiry_title()} · ${page?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

/** For who found nobody in the directory. */
export default function Inquire() {
  const { frame, ...page } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  return (
    <PortalPage frame={frame} pathname={page.pathname} form="anfrage">
      <div className="read">
        <h1>{m.approaches_inquiry_title()}</h1>
        {page.isSent && !reply ? (
          <Notice tone="good" role="status">
            <p>{m.approaches_mail_sent()}</p>
          </Notice>
        ) : (
          <>
            <p className="lead">{m.approaches_inquiry_lead({ name: frame.name })}</p>
            <InquiryForm
              reply={reply}
              opened={reply?.typed.opened || page.opened}
              sought={page.sought}
              retentionDays={page.retentionDays}
              privacyHref={page.privacy}
            />
          </>
        )}
        <p className="small soft">
          <Reach text={m.registration_place_contact(frame.contact)} {...frame.contact} />
        </p>
      </div>
    </PortalPage>
  );
}
