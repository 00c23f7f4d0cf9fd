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
import { answerEntering, endPass, findWayIn } from "#app/features/passes/issue-pass.server.ts";
import { WayInPanel } from "#app/features/passes/way-in.tsx";
import { CalendarLinks } from "#app/features/programme/calendar-links.tsx";
import { FreeDates } from "#app/features/programme/free-dates.tsx";
import { getShownSession } from "#app/features/programme/queries.server.ts";
import { followUp } from "#app/features/registration/follow-up.server.ts";
import { outcomeOf } from "#app/features/registration/outcome.server.ts";
import {
  MeantAddress,
  OutcomeForms,
  OutcomeReply,
} from "#app/features/registration/outcome-forms.tsx";
import { getOutcomePage } from "#app/features/registration/outcome-page.server.ts";
import { OutcomePanel } from "#app/features/registration/outcome-panel.tsx";
import { outcomeTitle } from "#app/features/registration/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { publicUrl } from "#app/platform/env.server.ts";
import { type Delivered, param } from "#app/platform/http.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireScope(request, params);
  const id = param(params, "sessionId");
  const [frame, session] = await Promise.all([getFrame(scope), getShownSession(scope, id)]);
  const outcome = await outcomeOf(request, id, scope.now);
  if (!outcome) throw redirect(pathsIn(scope.locale).session(frame.slug, id));
  const { pathname, searchParams } = new URL(request.url);
  const [wayIn, page] = await Promise.all([
    findWayIn(scope, outcome),
    getOutcomePage(scope, outcome, searchParams),
  ]);
  const { now, locale } = scope;
  return { frame, session, wayIn, ...page, now, locale, site: publicUrl, pathname };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const scope = await requireScope(request, params);
  const id = param(params, "sessionId");
  const go = pathsIn(scope.locale);
  const outcome = await outcomeOf(request, id, scope.now);
  if (!outcome) throw redirect(go.session(scope.association.slug, id));
  const { clientIp } = context as Delivered;
  const sent = await sentForm(request);
  if (sent.get("intent") === "enter") return answerEntering(scope, outcome);
  const answer = await followUp(scope, outcome, sent, clientIp);
  if (!answer.ok) return data(answer, { status: answer.status });
  if (answer.done === "address") await endPass(scope, outcome.passId);
  return redirect(`${go.registered(scope.association.slug, id)}?ok=${answer.done}`, {
    status: 303,
    headers: { "Set-Cookie": answer.cookie },
  });
}

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: outcomeTitle[page?.place.status ?? "seated"]({ title: page?.session.title ?? "" }) },
  { name: "robots", content: "noindex" },
];

export default function Registered() {
  const { frame, session, locale, pathname, ...page } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>() ?? null;
  const refused = sent && "problem" in sent ? sent : null;
  return (
    <PortalPage frame={frame} pathname={pathname} isProgramme>
      <div className="read">
        <OutcomeReply {...page} refused={refused} />
        <OutcomePanel
          session={session}
          {...page}
          calendar={
            <CalendarLinks
              session={session}
              page={page.site + pathsIn(locale).session(frame.slug, session.id)}
              file={pathsIn(locale).sessionFile(frame.slug, session.id)}
            />
          }
        />
        <WayInPanel wayIn={page.wayIn} isRefused={sent !== null && !refused} />
        <MeantAddress {...page} />
        <FreeDates
          dates={page.free}
          title={session.title}
          now={page.now}
          hrefOf={({ id }) => pathsIn(locale).register(frame.slug, id)}
        />
        <OutcomeForms {...page} refused={refused} />
        <p className="section">
          <ButtonLink kind="quiet" href={pathsIn(locale).portal(frame.slug)}>
            {m.registration_done_next()}
          </ButtonLink>
        </p>
      </div>
    </PortalPage>
  );
}
