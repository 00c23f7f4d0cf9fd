import { type LoaderFunctionArgs, type MetaFunction, redirect } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { AgendaList } from "#app/features/agenda/agenda-list.tsx";
import { findAgenda } from "#app/features/agenda/find-agenda.server.ts";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { PortalPage } from "#app/features/alliance/portal-page.tsx";
import { requireScope } from "#app/features/identity/scope.server.ts";
import { MaterialList } from "#app/features/materials/material-list.tsx";
import { findPublicMaterials } from "#app/features/materials/materials-shown.server.ts";
import { findOtherDates } from "#app/features/programme/dates-queries.server.ts";
import { findSeriesOf } from "#app/features/programme/find-series-of.server.ts";
import { findFreeDates } from "#app/features/programme/free-dates.server.ts";
import { FreeDates } from "#app/features/programme/free-dates.tsx";
import { HostedBy } from "#app/features/programme/hosted-by.tsx";
import { lastingOf } from "#app/features/programme/lasting.server.ts";
import { OtherDates, ReservedNotice } from "#app/features/programme/other-dates.tsx";
import { pictureInHead } from "#app/features/programme/picture-queries.server.ts";
import { findHostOfFormerAdoption, getSession } from "#app/features/programme/queries.server.ts";
import { SessionFacts } from "#app/features/programme/session-facts.tsx";
import { sessionHead } from "#app/features/programme/session-head.ts";
import { SessionNotice } from "#app/features/programme/session-notice.tsx";
import { findSimilar } from "#app/features/programme/similar-queries.server.ts";
import { SimilarSessions } from "#app/features/programme/similar-sessions.tsx";
import { findAsked } from "#app/features/questions/find-asked.server.ts";
import { SessionQuestions } from "#app/features/questions/place-questions.tsx";
import { RecordingLinks } from "#app/features/recordings/archive-parts.tsx";
import { publishedRecordingsOf } from "#app/features/recordings/shown.server.ts";
import { SessionText } from "#app/features/sessions/session-text.tsx";
import { availabilityOf, closedBecause } from "#app/features/sessions/sessions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { mayKeep, param } from "#app/platform/http.server.ts";
import { BackLink } from "#app/ui/links.tsx";
import { Split } from "#app/ui/split.tsx";

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const id = param(params, "sessionId");
  const host = await findHostOfFormerAdoption(scope, id);
  if (host) throw redirect(pathsIn(scope.locale).session(host, id));
  const [frame, session] = await Promise.all([getFrame(scope), getSession(scope, id)]);
  const [alike, other, series, files, questions, recordings, agenda] = await Promise.all([
    findSimilar(scope, session),
    findOtherDates(scope, id),
    findSeriesOf(scope, id),
    findPublicMaterials(session.id),
    findAsked(session.id, { inRoom: false }),
    publishedRecordingsOf(scope, session.id),
    findAgenda(session.id),
  ]);
  const similar = alike.filter(({ id }) => other.dates.every((date) => date.id !== id));
  const opening = other.reserved ? [{ id, startsAt: other.reserved }] : [];
  const isOpen = closedBecause(session, scope.now) === null;
  const isFull = availabilityOf(session.seats).kind === "full";
  const free = isOpen && isFull ? await findFreeDates(scope, id) : [];
  mayKeep(context, lastingOf([session, ...similar, ...other.dates, ...free, ...opening], scope));
  return {
    ...{ frame, session, similar, files, questions, other, series, free, isOpen, recordings },
    ...{ picture: await pictureInHead(scope, session), site: publicUrl, agenda },
    ...{ now: scope.now, locale: scope.locale, pathname: new URL(request.url).pathname },
  };
}

export const meta: MetaFunction<typeof loader> = ({ data }) => (data ? sessionHead(data) : []);

export default function SessionPage() {
  const { frame, session, isOpen, similar, other, series, ...page } =
    useLoaderData<typeof loader>();
  const { files, questions, recordings, agenda, free, now, locale, pathname } = page;
  const [go, { slug }] = [pathsIn(locale), frame];
  const registerAt = ({ id }: { id: string }) => go.register(slug, id);
  const hrefOf = ({ id }: { id: string }) => go.session(slug, id);
  const lang = session.language === locale ? undefined : session.language;
  return (
    <PortalPage frame={frame} pathname={pathname} isProgramme>
      <BackLink href={go.portal(slug)}>{m.portal_session_back()}</BackLink>
      <p className="kicker soft">{session.topic.name}</p>
      <h1 className="read" lang={lang}>
        {session.title}
      </h1>
      <SessionNotice
        session={session}
        now={now}
        replacementHref={session.replacedBy && go.session(slug, session.replacedBy.id)}
      />
      <ReservedNotice until={isOpen ? other.reserved : null} session={session} />
      <Split
        aside={
          <SessionFacts
            {...{ session, now }}
            registerHref={isOpen ? go.register(slug, session.id) : null}
            checkHref={go.check(slug, session.id)}
            linkHref={isOpen ? go.link(slug, session.id) : null}
            fileHref={isOpen ? go.sessionFile(slug, session.id) : null}
          >
            <FreeDates dates={free} title={session.title} now={now} hrefOf={registerAt} />
          </SessionFacts>
        }
      >
        <SessionText session={session} lang={lang} />
        <AgendaList {...{ agenda, lang }} />
        <RecordingLinks {...{ recordings }} hrefOf={(each) => go.recording(slug, each)} />
        <MaterialList {...files} hrefOf={(id) => go.material(slug, session.id, id)} />
        <SessionQuestions
          questions={questions}
          askHref={isOpen ? go.ask(slug, session.id) : null}
        />
        <OtherDates
          rows={other.dates}
          {...{ now, hrefOf }}
          series={series && { ...series, href: go.series(slug, series.id) }}
        />
        <HostedBy session={session} through={frame.namedAsHost} contact={session.contact} />
        <SimilarSessions topic={session.topic.name} rows={similar} {...{ now, hrefOf }} />
      </Split>
    </PortalPage>
  );
}
