import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { answerLending } from "#app/features/experts/answer-lending.server.ts";
import { AnswerLending } from "#app/features/experts/answer-lending.tsx";
import { lendingRequestBehind } from "#app/features/experts/lending-links.server.ts";
import { Told } from "#app/features/experts/told.tsx";
import { askForCode } from "#app/features/identity/ask-for-code.server.ts";
import { findLogin } from "#app/features/identity/logins.server.ts";
import { openScope } from "#app/features/identity/scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { type Delivered, orNotFound, param } from "#app/platform/http.server.ts";
import { HousePage } from "#app/ui/house-page.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const open = await openScope(request);
  const asked = orNotFound(await lendingRequestBehind(open, param(params, "token")));
  const { association, expert, message, askedAt, state, scope, staffId, email } = asked;
  const isProven = (await findLogin(request))?.staffId === staffId;
  return {
    ...{ association, message, askedAt, state, email: isProven ? null : email },
    expert: open.locale === "en" ? expert.nameEn : expert.name,
    zone: scope.association.zone,
    desk: pathsIn(open.locale).deskExpert(scope.association.slug, expert.id),
    pathname: new URL(request.url).pathname,
  };
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const token = param(params, "token");
  const open = await openScope(request);
  const { id, scope, staffId, email } = orNotFound(await lendingRequestBehind(open, token));
  const intent = (await sentForm(request)).get("intent");
  const go = pathsIn(open.locale);
  if ((await findLogin(request))?.staffId !== staffId) {
    if (intent !== "ask-code") return data({ refusal: null }, { status: 403 });
    const { clientIp } = context as Delivered;
    const to = { email, back: go.lendingRequest(token) };
    const cookie = await askForCode(open, { request, clientIp }, to);
    return redirect(go.loginCode(), { status: 303, headers: { "Set-Cookie": cookie } });
  }
  if (intent !== "grant" && intent !== "decline") return data({ refusal: null }, { status: 400 });
  const outcome = await answerLending(scope, id, { isGranted: intent === "grant" });
  if (!outcome.ok) return data({ refusal: outcome.refusal }, { status: 409 });
  return redirect(go.lendingRequest(token), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: m.experts_answer_title({ association: shown?.association.name ?? "" }) },
  { name: "robots", content: "noindex" },
];

/** The page behind the link in the mail: shows the request; yes and no as buttons to who has logged in, by code at least. */
export default function LendingRequest() {
  const { pathname, ...asked } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <HousePage pathname={pathname}>
      <h1>{m.experts_answer_title({ association: asked.association.name })}</h1>
      <Told refusal={sent?.refusal} />
      <AnswerLending {...asked} />
    </HousePage>
  );
}
