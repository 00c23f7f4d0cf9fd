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
import { actOnClaim } from "#app/features/places/place-questions.server.ts";
import { getAskerPage } from "#app/features/questions/asker-page.server.ts";
import { ClaimedAtPlace, ClaimPanel } from "#app/features/questions/claim-panel.tsx";
import { requireClaim } from "#app/features/questions/claim-question.server.ts";
import { PlaceQuestions } from "#app/features/questions/place-questions.tsx";
import type { ShownAs } from "#app/features/questions/questions.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { Notice } from "#app/ui/notice.tsx";
import { Reach } from "#app/ui/reach.tsx";
import { whenWords } from "#app/ui/when.ts";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const claim = await requireClaim(request, params);
  const { scope } = claim;
  const [frame, page] = await Promise.all([getFrame(scope), getAskerPage(claim)]);
  const go = pathsIn(scope.locale);
  const links = {
    session: go.session(frame.slug, page.session.id),
    link: go.link(frame.slug, page.session.id),
    ownData: go.ownData(),
  };
  return { frame, page, links, now: scope.now, pathname: new URL(request.url).pathname };
}

/** The press that makes the question one's own, and afterwards what is asked, voted for, changed or taken back. */
export async function action({ request, params }: ActionFunctionArgs) {
  const claim = await requireClaim(request, params);
  const { scope, token, question } = claim;
  const go = pathsIn(scope.locale);
  const reply = await actOnClaim(claim, await sentForm(request));
  if (!reply.ok) return data(reply, { status: reply.field ? 400 : 409 });
  const page = reply.isOver
    ? `${go.ask(scope.association.slug, question.sessionId)}?ok=zurueck`
    : `${go.question(token)}#fragen`;
  return redirect(page, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: m.questions_own_page({ title: data?.page.session.title ?? "" }) },
  { name: "robots", content: "noindex" },
];

/** What somebody asks who does not come. */
export default function OwnQuestion() {
  const { frame, page, links, now, pathname } = useLoaderData<typeof loader>();
  const reply = useActionData<typeof action>() ?? null;
  const { session, asker, text } = page;
  return (
    <PortalPage frame={frame} pathname={pathname}>
      <div className="read">
        <p>
          <a href={links.session}>
            {session.title}, {whenWords({ ...session, locale: getLocale(), now }).longZoned}
          </a>
        </p>
        {reply && page.step !== "own" && (
          <Notice tone="warn" role="alert">
            <p>{reply.text}</p>
          </Notice>
        )}
        {page.step === "claim" && (
          <ClaimPanel {...{ text, asker }} shownAs={page.shownAs as ShownAs} />
        )}
        {page.step === "done" && <ClaimedAtPlace text={text} linkHref={links.link} />}
        {page.step === "own" && (
          <>
            <h1>{m.questions_own_heading()}</h1>
            <PlaceQuestions {...page} reply={reply} />
          </>
        )}
        <p className="small soft">
          <Reach text={m.registration_place_contact(frame.contact)} {...frame.contact} />
        </p>
        <p className="small">
          <a href={links.ownData}>{m.privacy_from_place()}</a>
        </p>
      </div>
    </PortalPage>
  );
}
