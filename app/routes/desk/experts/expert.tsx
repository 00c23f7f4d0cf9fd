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
import { askLending, revokeLendingRequest } from "#app/features/experts/ask-lending.server.ts";
import { AskLending } from "#app/features/experts/ask-lending.tsx";
import { Engagements } from "#app/features/experts/engagement-table.tsx";
import { ExpertFacts } from "#app/features/experts/expert-facts.tsx";
import { findEngagements, getExpert } from "#app/features/experts/expert-queries.server.ts";
import { LendingAsk } from "#app/features/experts/lending.ts";
import {
  findOpenLendingRequests,
  getLendings,
} from "#app/features/experts/lending-queries.server.ts";
import { LendingSection } from "#app/features/experts/lending-section.tsx";
import { pauseExpert, resumeExpert } from "#app/features/experts/pause-expert.server.ts";
import { Told } from "#app/features/experts/told.tsx";
import { hasRight } from "#app/features/identity/staff.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { findReturned } from "#app/features/returns/returned.server.ts";
import { ReturnedMails } from "#app/features/returns/returned-mails.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { own } from "#app/ui/own.ts";

const doneText = { link: m.experts_anew_done, asked: m.experts_ask_done };

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params);
  const id = param(params, "expertId");
  const expert = await getExpert(scope, id);
  const [frame, engagements, lendings, requests, lost] = await Promise.all([
    getDesk(scope, request),
    findEngagements(scope, id),
    expert.own ? getLendings(scope, id) : null,
    expert.own ? findOpenLendingRequests(scope, id) : [],
    findReturned(scope, (mail) => mail.kind === "expert-mail" && mail.id === id),
  ]);
  const done = own(doneText, new URL(request.url).searchParams.get("ok"))?.() ?? null;
  const shown = { frame, lost, expert, engagements, lendings, requests, done, now: scope.now };
  return { ...shown, mayPlan: hasRight(scope.actor.role, "plan") };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const id = param(params, "expertId");
  await getExpert(scope, id);
  const form = await sentForm(request);
  const page = pathsIn(scope.locale).deskExpert(scope.association.slug, id);
  const intent = form.get("intent");
  if (intent === "pause") await pauseExpert(scope, id);
  if (intent === "resume") await resumeExpert(scope, id);
  if (intent === "revoke") await revokeLendingRequest(scope, String(form.get("request") ?? ""));
  if (intent !== "ask") return redirect(page, 303);
  const typed = { message: String(form.get("message") ?? "") };
  if (!LendingAsk.safeParse(typed).success)
    return data({ typed, wrong: m.experts_ask_too_long(), refusal: null }, { status: 400 });
  const asked = await askLending(scope, id, typed);
  if (!asked.ok) return data({ typed, wrong: undefined, refusal: asked.refusal }, { status: 409 });
  return redirect(`${page}?ok=asked`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${shown?.expert.name ?? ""} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function ExpertPage() {
  const { frame, lost, expert, engagements, lendings, requests, mayPlan, done, now } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const [go, { slug }] = [pathsIn(getLocale()), frame];
  const knowsTimes = Boolean(expert.own || expert.lentSince);
  return (
    <DeskPage frame={frame} area="experts">
      <BackLink href={go.experts(slug)}>{m.experts_title()}</BackLink>
      <DeskHead title={expert.name} />
      <Told done={sent ? null : done} refusal={sent?.refusal} />
      <ReturnedMails mails={lost} />
      <ExpertFacts
        {...{ expert, zone: frame.zone }}
        hours={knowsTimes ? engagements.hours : null}
        changeHref={mayPlan ? go.expertDetails(slug, expert.id) : null}
      />
      {knowsTimes && (
        <Engagements
          {...{ coming: engagements.coming, past: engagements.past, now }}
          sessionHref={(sessionId) => go.deskSession(slug, sessionId)}
          linkHref={mayPlan ? (one) => go.expertLink(slug, expert.id, one) : null}
        />
      )}
      {lendings && (
        <LendingSection
          {...{ lendings, requests, mayPlan, zone: frame.zone }}
          action={go.expertLending(slug, expert.id)}
        />
      )}
      {!knowsTimes && (
        <AskLending
          {...{ expert, typed: sent?.typed.message, error: sent?.wrong }}
          {...{ mayAsk: mayPlan, zone: frame.zone }}
        />
      )}
    </DeskPage>
  );
}
