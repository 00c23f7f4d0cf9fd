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
import { requireScope } from "#app/features/identity/scope.server.ts";
import { findHostOfFormerAdoption, getSession } from "#app/features/programme/queries.server.ts";
import { findAsked } from "#app/features/questions/find-asked.server.ts";
import { AskedHere, AskTold } from "#app/features/questions/place-questions.tsx";
import { askOutside } from "#app/features/registration/ask-outside.server.ts";
import { AskerFields } from "#app/features/registration/asker-fields.tsx";
import { openedAt } from "#app/features/registration/sign-up.server.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { type Delivered, param } from "#app/platform/http.server.ts";
import { BackLink } from "#app/ui/links.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const id = param(params, "sessionId");
  const go = pathsIn(scope.locale);
  const host = await findHostOfFormerAdoption(scope, id);
  if (host) throw redirect(go.ask(host, id));
  const [frame, session] = await Promise.all([getFrame(scope), getSession(scope, id)]);
  if (closedBecause(session, scope.now)) throw redirect(go.session(frame.slug, id));
  const url = new URL(request.url);
  return {
    ...{ frame, title: session.title },
    questions: await findAsked(id, { inRoom: false }),
    opened: openedAt(scope.now),
    retentionDays: scope.association.retentionDays,
    when: whenWords({ ...session, locale: scope.locale, now: scope.now }).longZoned,
    links: { session: go.session(frame.slug, id), privacy: go.privacy(frame.slug) },
    told: url.searchParams.get("ok"),
    pathname: url.pathname,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const scope = await requireScope(request, params);
  const id = param(params, "sessionId");
  const { clientIp } = context as Delivered;
  const answer = await askOutside(scope, id, await sentForm(request), clientIp);
  if (!answer.ok) return data(answer.reply, { status: answer.status });
  return redirect(`${pathsIn(scope.locale).ask(scope.association.slug, id)}?ok=mail`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: m.questions_ask_page({ title: page?.title ?? "" }) },
  { name: "robots", content: "noindex" },
];

/** For who has a question and cannot come: what is asked already, and the form. */
export default function Ask() {
  const { frame, title, when, links, ...page } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  return (
    <PortalPage frame={frame} pathname={page.pathname} form="frage" isProgramme>
      <div className="read">
        <BackLink href={links.session}>
          {title}, {when}
        </BackLink>
        <h1>{m.questions_ask_title()}</h1>
        {!reply && <AskTold told={page.told} />}
        <p className="lead">{m.questions_ask_lead()}</p>
        <AskedHere questions={page.questions} />
        <AskerFields
          reply={reply}
          opened={reply?.typed.opened || page.opened}
          retentionDays={page.retentionDays}
          privacyHref={links.privacy}
        />
      </div>
    </PortalPage>
  );
}
