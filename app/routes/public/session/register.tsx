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
import { findDistricts } from "#app/features/identity/districts.server.ts";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { findFreeDates } from "#app/features/programme/free-dates.server.ts";
import { FreeDates } from "#app/features/programme/free-dates.tsx";
import { lastingOf } from "#app/features/programme/lasting.server.ts";
import { findHostOfFormerAdoption, getSession } from "#app/features/programme/queries.server.ts";
import { RegistrationFields } from "#app/features/registration/registration-form.tsx";
import { openedAt, signUp } from "#app/features/registration/sign-up.server.ts";
import { availabilityOf, closedBecause } from "#app/features/sessions/sessions.ts";
import { TapingTold } from "#app/features/taping/taping-told.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { type Delivered, mayKeep, param, whenAnswered } from "#app/platform/http.server.ts";
import { BackLink } from "#app/ui/links.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const id = param(params, "sessionId");
  const go = pathsIn(scope.locale);
  const host = await findHostOfFormerAdoption(scope, id);
  if (host) throw redirect(go.register(host, id));
  const [frame, session, districts] = await Promise.all([
    getFrame(scope),
    getSession(scope, id),
    findDistricts(),
  ]);
  if (closedBecause(session, scope.now)) throw redirect(go.session(frame.slug, id));
  const isFull = availabilityOf(session.seats).kind === "full";
  const free = isFull ? await findFreeDates(scope, id) : [];
  mayKeep(context, lastingOf([session, ...free], scope));
  return {
    ...{ frame, session, districts, isFull, free },
    opened: whenAnswered(context, (later) => openedAt(new Date(scope.now.getTime() + later))),
    retentionDays: scope.association.retentionDays,
    when: whenWords({ ...session, locale: scope.locale, now: scope.now }).longZoned,
    ...{ now: scope.now, locale: scope.locale },
    pathname: new URL(request.url).pathname,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const scope = await requireScope(request, params);
  const id = param(params, "sessionId");
  const { clientIp } = context as Delivered;
  const answer = await signUp(scope, id, await sentForm(request), clientIp);
  if (!answer.ok) return data(answer.reply, { status: answer.status });
  const done = pathsIn(scope.locale).registered(scope.association.slug, id);
  return redirect(done, { status: 303, headers: { "Set-Cookie": answer.cookie } });
}

const titleFor = (isFull = false) => (isFull ? m.registration_title_wait : m.registration_title);

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: titleFor(page?.isFull)({ title: page?.session.title ?? "" }) },
  { name: "description", content: m.registration_meta({ title: page?.session.title ?? "" }) },
  { name: "robots", content: "noindex" },
];

export default function Register() {
  const { frame, session, isFull, when, locale, ...page } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const go = pathsIn(locale);
  return (
    <PortalPage frame={frame} pathname={page.pathname} form="anmeldung" isProgramme>
      <div className="read">
        <BackLink href={go.session(frame.slug, session.id)}>
          {session.title}, {when}
        </BackLink>
        <h1>{isFull ? m.registration_heading_wait() : m.registration_heading()}</h1>
        {isFull && (
          <Notice tone="plain">
            <p>{m.registration_full()}</p>
          </Notice>
        )}
        <FreeDates
          dates={page.free}
          title={session.title}
          now={page.now}
          hrefOf={({ id }) => go.register(frame.slug, id)}
        />
        <TapingTold isPlanned={session.isToBeRecorded} state={null} format={session.format} />
        <RegistrationFields
          reply={reply}
          isFull={isFull}
          opened={reply?.typed.opened || page.opened}
          retentionDays={page.retentionDays}
          privacyHref={go.privacy(frame.slug)}
          through={frame.name}
          host={session.isOwn ? null : session.host.name}
          districts={page.districts}
        />
        <p className="small soft">
          <a href={go.link(frame.slug, session.id)}>{m.registration_link()}</a>
        </p>
      </div>
    </PortalPage>
  );
}
