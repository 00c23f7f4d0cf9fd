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
import { approachByForm } from "#app/features/approaches/approach.server.ts";
import { ApproachForm } from "#app/features/approaches/approach-form.tsx";
import { getApproached, readerOf } from "#app/features/approaches/approached.server.ts";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { openedAt } from "#app/features/registration/sign-up.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { type Delivered, param } from "#app/platform/http.server.ts";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const companyId = param(params, "companyId");
  const reader = await readerOf(request, scope.now);
  const [frame, { name }] = await Promise.all([
    getFrame(scope),
    getApproached(scope, { companyId, reader }),
  ]);
  const url = new URL(request.url);
  const { person } = reader;
  return {
    ...{ frame, name, pathname: url.pathname, isSent: url.searchParams.get("ok") === "mail" },
    person: person && { name: person.name, email: person.email },
    opened: openedAt(scope.now),
    privacy: pathsIn(scope.locale).privacy(frame.slug),
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const scope = await requireScope(request, params);
  const companyId = param(params, "companyId");
  const reader = await readerOf(request, scope.now);
  const { clientIp } = context as Delivered;
  const target = { companyId, reader };
  const answer = await approachByForm(scope, target, await sentForm(request), clientIp);
  if (!answer.ok) return data(answer.reply, { status: answer.status });
  const { slug } = scope.association;
  return redirect(pathsIn(scope.locale).approach(slug, companyId, "?ok=mail"), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: m.approaches_to({ to: page?.name ?? "" }) },
  { name: "robots", content: "noindex" },
];

/** Writing to a company of the directory. */
export default function Approach() {
  const { frame, name, ...page } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  return (
    <PortalPage frame={frame} pathname={page.pathname} form="anfrage">
      <div className="read">
        <h1>{m.approaches_to({ to: name })}</h1>
        {page.isSent && !reply ? (
          <Notice tone="good" role="status">
            <p>{m.approaches_mail_sent()}</p>
          </Notice>
        ) : (
          <>
            <p className="lead">{m.approaches_lead({ to: name })}</p>
            <ApproachForm
              reply={reply}
              opened={reply?.typed.opened || page.opened}
              person={page.person}
              privacyHref={page.privacy}
            />
          </>
        )}
      </div>
    </PortalPage>
  );
}
