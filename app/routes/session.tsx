import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { eventData } from "#app/features/sessions/event-data.ts";
import { HostedBy } from "#app/features/sessions/hosted-by.tsx";
import { lastingOf } from "#app/features/sessions/lasting.server.ts";
import { MaterialList } from "#app/features/sessions/material-list.tsx";
import { findPublicMaterials } from "#app/features/sessions/material-queries.server.ts";
import { pictureInHead } from "#app/features/sessions/picture-queries.server.ts";
import { findHostOfFormerAdoption, getSession } from "#app/features/sessions/queries.server.ts";
import { SessionFacts } from "#app/features/sessions/session-facts.tsx";
import { SessionNotice } from "#app/features/sessions/session-notice.tsx";
import { SessionText } from "#app/features/sessions/session-text.tsx";
import { closedBecause } from "#app/features/sessions/sessions.ts";
import { findSimilar } from "#app/features/sessions/similar-queries.server.ts";
import { SimilarSessions } from "#app/features/sessions/similar-sessions.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { inBoth, pathsIn } from "#app/paths.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { mayKeep, param } from "#app/platform/http.server.ts";
import { headOf } from "#app/ui/head.ts";
import { BackLink } from "#app/ui/links.tsx";
import { Split } from "#app/ui/split.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const id = param(params, "sessionId");
  const host = await findHostOfFormerAdoption(scope, id);
  if (host) throw redirect(pathsIn(scope.locale).session(host, id));
  const [frame, session] = await Promise.all([getFrame(scope), getSession(scope, id)]);
  const [similar, files] = await Promise.all([
    findSimilar(scope, session),
    findPublicMaterials(session.id),
  ]);
  mayKeep(context, lastingOf([session, ...similar], scope));
  return {
    frame,
    session,
    similar,
    files,
    picture: await pictureInHead(scope, session),
    site: publicUrl,
    isOpen: closedBecause(session, scope.now) === null,
    now: scope.now,
    locale: scope.locale,
    pathname: new URL(request.url).pathname,
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => {
  if (!data) return [];
  const { frame, session, site, locale, now, picture } = data;
  const go = pathsIn(locale);
  const { day, time } = whenWords({ ...session, locale, now });
  return [
    ...headOf({
      title: `${session.title} · ${frame.shortName}`,
      description: [`${day}, ${time}`, session.summary].filter(Boolean).join(" · "),
      site,
      locale,
      address: inBoth((each) => each.session(frame.slug, session.id)),
      siteName: frame.name,
      picture,
    }),
    {
      "script:ld+json": eventData(session, {
        url: `${site}${go.session(frame.slug, session.id)}`,
        hostUrl: `${site}${go.portal(session.host.slug)}`,
        image: `${site}${picture.href}`,
        now,
      }),
    },
  ];
};

export default function SessionPage() {
  const { frame, session, isOpen, similar, files, now, locale, pathname } =
    useLoaderData<typeof loader>();
  const go = pathsIn(locale);
  const lang = session.language === locale ? undefined : session.language;
  return (
    <PortalPage frame={frame} pathname={pathname} isProgramme>
      <BackLink href={go.portal(frame.slug)}>{m.portal_session_back()}</BackLink>
      <p className="kicker soft">{session.topic.name}</p>
      <h1 className="read" lang={lang}>
        {session.title}
      </h1>
      <SessionNotice
        session={session}
        now={now}
        replacementHref={session.replacedBy && go.session(frame.slug, session.replacedBy.id)}
      />
      <Split
        aside={
          <SessionFacts
            session={session}
            now={now}
            registerHref={isOpen ? go.register(frame.slug, session.id) : null}
            linkHref={isOpen ? go.link(frame.slug, session.id) : null}
            fileHref={isOpen ? go.sessionFile(frame.slug, session.id) : null}
          />
        }
      >
        <SessionText session={session} lang={lang} />
        <MaterialList {...files} hrefOf={(id) => go.material(frame.slug, session.id, id)} />
        <HostedBy session={session} through={frame.namedAsHost} contact={session.contact} />
        <SimilarSessions
          topic={session.topic.name}
          rows={similar}
          now={now}
          hrefOf={({ id }) => go.session(frame.slug, id)}
        />
      </Split>
    </PortalPage>
  );
}
