import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { DeskPage } from "#app/features/alliance/desk-page.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { answerPlanning, keepTyped } from "#app/features/planning/answer.server.ts";
import { findChoice } from "#app/features/planning/choice-queries.server.ts";
import { DiscardQuestion } from "#app/features/planning/discard-question.tsx";
import { findDrafts } from "#app/features/planning/draft-queries.server.ts";
import { DraftsList } from "#app/features/planning/drafts-list.tsx";
import { foresee } from "#app/features/planning/foresight.server.ts";
import { openPlanning } from "#app/features/planning/open-planning.server.ts";
import { planLinks } from "#app/features/planning/plan-links.ts";
import { PlanningPage } from "#app/features/planning/planning-page.tsx";
import { PublishQuestion } from "#app/features/planning/publish-question.tsx";
import { draftShown, planTitle, refusalWords } from "#app/features/planning/texts.ts";
import { Cure } from "#app/features/sessions/declined.tsx";
import { PublishPreview } from "#app/features/sessions/publish-preview.tsx";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";

export const handle = { script: true };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const { searchParams } = new URL(request.url);
  const opened = await openPlanning(scope, params.draft, searchParams);
  const { slug, zone } = scope.association;
  if ("sessionId" in opened)
    throw redirect(pathsIn(scope.locale).deskSession(slug, opened.sessionId));
  const [frame, choice, drafts] = await Promise.all([
    getDesk(scope, request),
    findChoice(scope, opened.typed),
    findDrafts(scope),
  ]);
  const foresight = await foresee(scope, opened.typed, choice);
  const { now, locale } = scope;
  const asks =
    params.draft === undefined
      ? null
      : (["verwerfen", "veroeffentlichen"] as const).find((each) => searchParams.has(each));
  return { frame, choice, foresight, drafts, asks, now, zone, locale, ...opened };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const sent = await sentForm(request);
  const go = pathsIn(scope.locale);
  const { slug } = scope.association;
  if (sent.get("intent") === "autosave") {
    const { typed, ...kept } = await keepTyped(scope, sent);
    const foresight = await foresee(scope, typed, await findChoice(scope));
    return data({ kept: { ...kept, foresight }, reply: null, foresight: null });
  }
  const answer = await answerPlanning(scope, sent);
  if (answer.go === "again") {
    const foresight = await foresee(scope, answer.reply.typed, await findChoice(scope));
    return data({ kept: null, reply: answer.reply, foresight }, { status: answer.status });
  }
  if (answer.go === "session") return redirect(go.deskSession(slug, answer.id), 303);
  if (answer.go === "start") return redirect(go.plan(slug), 303);
  return redirect(go.planDraft(slug, answer.id) + answer.to, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown ? planTitle(shown.typed) : ""} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Plan() {
  const { frame, drafts, asks, locale, ...page } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const go = pathsIn(locale);
  const { slug } = frame;
  const reply = sent?.reply ?? null;
  const draftPage = go.planDraft(slug, page.held.id);
  const typed = reply?.typed ?? page.typed;
  return (
    <DeskPage frame={frame} area="calendar">
      {asks === "verwerfen" && <DiscardQuestion {...page} back={draftPage} />}
      {asks === "veroeffentlichen" && !reply && (
        <PublishQuestion {...page} {...page.foresight} back={draftPage}>
          <PublishPreview {...draftShown(page)} now={page.now} zone={page.zone} />
        </PublishQuestion>
      )}
      {(!asks || reply) && (
        <PlanningPage
          {...page}
          {...{ reply, typed }}
          title={planTitle(typed)}
          refusal={
            reply?.refusal && (
              <p>
                {refusalWords(reply, page)} <Cure refusal={reply.refusal} slug={slug} />
              </p>
            )
          }
          foresight={sent?.foresight ?? page.foresight}
          expertHref={(id) => go.deskExpert(slug, id)}
          links={planLinks(slug)}
          drafts={
            <DraftsList
              {...page}
              drafts={drafts.filter(({ id }) => id !== page.held.id)}
              href={(id) => go.planDraft(slug, id)}
            />
          }
        />
      )}
    </DeskPage>
  );
}
