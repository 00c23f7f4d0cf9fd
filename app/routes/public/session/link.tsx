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
import { askForLink } from "#app/features/registration/ask-for-link.server.ts";
import { LinkForm } from "#app/features/registration/link-form.tsx";
import { AddressForm } from "#app/features/registration/registration.ts";
import { refusalText } from "#app/features/registration/texts.ts";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { readForm, sentBack } from "#app/platform/form-reply.server.ts";
import { type Delivered, param } from "#app/platform/http.server.ts";
import { BackLink } from "#app/ui/links.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Reach } from "#app/ui/reach.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const id = param(params, "sessionId");
  const go = pathsIn(scope.locale);
  const host = await findHostOfFormerAdoption(scope, id);
  if (host) throw redirect(go.link(host, id));
  const [frame, session] = await Promise.all([getFrame(scope), getSession(scope, id)]);
  if (closedBecause(session, scope.now)) throw redirect(go.session(frame.slug, id));
  const url = new URL(request.url);
  return {
    frame,
    title: session.title,
    contact: session.contact,
    when: whenWords({ ...session, locale: scope.locale, now: scope.now }).longZoned,
    links: { session: go.session(frame.slug, id), register: go.register(frame.slug, id) },
    isSent: url.searchParams.get("ok") === "unterwegs",
    pathname: url.pathname,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const scope = await requireScope(request, params);
  const id = param(params, "sessionId");
  const form = readForm(await sentForm(request), AddressForm);
  if (!form.ok) return data(sentBack(form.typed, form.problems), { status: form.status });
  const { clientIp } = context as Delivered;
  const asked = await askForLink(scope, id, form.value.email, clientIp);
  if (!asked.ok) {
    const status = asked.refusal === "network-busy" ? 429 : 409;
    return data(sentBack(form.typed, { email: [refusalText[asked.refusal]()] }), { status });
  }
  const page = pathsIn(scope.locale).link(scope.association.slug, id);
  return redirect(`${page}?ok=unterwegs`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: m.registration_link_title({ title: page?.title ?? "" }) },
  { name: "robots", content: "noindex" },
];

export default function LostLink() {
  const { frame, contact, title, when, links, isSent, pathname } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  return (
    <PortalPage frame={frame} pathname={pathname} form="link" isProgramme>
      <div className="read">
        <BackLink href={links.session}>
          {title}, {when}
        </BackLink>
        <h1>{m.registration_link_heading()}</h1>
        {isSent && !reply && (
          <Notice tone="good" role="status">
            <p>{m.registration_link_sent()}</p>
          </Notice>
        )}
        <p className={isSent ? undefined : "lead"}>
          <Reach
            text={isSent ? m.registration_link_late(contact) : m.registration_link_text()}
            phone={contact.phone}
          />
        </p>
        <LinkForm reply={reply} />
        <p className="small soft">
          <a href={links.register}>{m.registration_link_none()}</a>
        </p>
      </div>
    </PortalPage>
  );
}
