import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { HostedBy } from "#app/features/sessions/hosted-by.tsx";
import { findHostOfFormerAdoption, getSession } from "#app/features/sessions/queries.server.ts";
import { SessionFacts } from "#app/features/sessions/session-facts.tsx";
import { SessionNotice } from "#app/features/sessions/session-notice.tsx";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { param } from "#app/platform/http.server.ts";
import { BackLink } from "#app/ui/links.tsx";
import { Markdown } from "#app/ui/markdown.tsx";
import { Split } from "#app/ui/split.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const id = param(params, "sessionId");
  const host = await findHostOfFormerAdoption(scope, id);
  if (host) throw redirect(pathsIn(scope.locale).session(host, id));
  const [frame, session] = await Promise.all([getFrame(scope), getSession(scope, id)]);
  return {
    frame,
    session,
    through:
      scope.locale === "en" ? scope.association.namedAsHostEn : scope.association.namedAsHost,
    isOpen: closedBecause(session, scope.now) === null,
    now: scope.now,
    locale: scope.locale,
    pathname: new URL(request.url).pathname,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: data ? `${data.session.title} · ${data.frame.shortName}` : "Verbund" },
  { name: "description", content: data?.session.summary ?? "" },
];

export default function SessionPage() {
  const { frame, session, through, isOpen, now, locale, pathname } = useLoaderData<typeof loader>();
  const go = pathsIn(locale);
  const { slug } = frame;
  return (
    <PortalPage frame={frame} pathname={pathname} isProgramme>
      <BackLink href={go.portal(slug)}>{m.portal_session_back()}</BackLink>
      <p className="kicker soft">{session.topic.name}</p>
      <h1 className="read">{session.title}</h1>
      <SessionNotice
        session={session}
        now={now}
        replacementHref={session.replacedBy && go.session(slug, session.replacedBy.id)}
      />
      <Split
        aside={
          <SessionFacts
            session={session}
            now={now}
            registerHref={isOpen ? go.register(slug, session.id) : null}
            fileHref={isOpen ? go.sessionFile(slug, session.id) : null}
          />
        }
      >
        {session.introduction && <Markdown text={session.introduction} />}
        {session.summary && <p className="lead">{session.summary}</p>}
        <Markdown text={session.description} />
        <HostedBy session={session} through={through} contact={frame.contact} />
      </Split>
    </PortalPage>
  );
}
