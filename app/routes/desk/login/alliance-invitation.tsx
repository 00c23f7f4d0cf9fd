import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import {
  answerInvitation,
  findInvitable,
} from "#app/features/alliance/answer-invitation.server.ts";
import { InvitationForms } from "#app/features/alliance/invitation-forms.tsx";
import { allianceInvitationBehind } from "#app/features/alliance/invite-association.server.ts";
import { foundingErrors } from "#app/features/alliance/texts.ts";
import { askForCode } from "#app/features/identity/ask-for-code.server.ts";
import { findDistricts } from "#app/features/identity/districts.server.ts";
import { findLogin } from "#app/features/identity/logins.server.ts";
import { openScope } from "#app/features/identity/scope.server.ts";
import { requireLogin } from "#app/features/identity/staff-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { type Delivered, orNotFound, param } from "#app/platform/http.server.ts";
import { ErrorSummary } from "#app/ui/form.tsx";
import { HousePage } from "#app/ui/house-page.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await openScope(request);
  const invitation = orNotFound(await allianceInvitationBehind(scope, param(params, "token")));
  const { name, members, isOpen } = invitation;
  return {
    name,
    members: members.map((member) => member.name),
    isOpen,
    own: await findInvitable(request, invitation),
    districts: isOpen ? await findDistricts() : [],
    pathname: new URL(request.url).pathname,
  };
}

/** Whoever is logged in answers as themselves, with the second factor; whoever is not, by the link alone. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const scope = await openScope(request);
  const invitation = orNotFound(await allianceInvitationBehind(scope, param(params, "token")));
  if (await findLogin(request)) await requireLogin(request);
  const answer = await answerInvitation(scope, request, invitation);
  if (!answer.ok) {
    const { typed, errors, status } = answer;
    return data({ typed, errors }, { status });
  }
  const go = pathsIn(scope.locale);
  const desk = go.alliances(answer.slug);
  if (!answer.email) return redirect(desk, 303);
  const { clientIp } = context as Delivered;
  const to = { email: answer.email, back: desk };
  const cookie = await askForCode(scope, { request, clientIp }, to);
  return redirect(go.loginCode(), { status: 303, headers: { "Set-Cookie": cookie } });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: m.founding_invitation_title({ alliance: shown?.name ?? "" }) },
  { name: "robots", content: "noindex" },
];

export default function AllianceInvitation() {
  const { name, members, isOpen, own, districts, pathname } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors = sent?.errors ?? {};
  const list = new Intl.ListFormat(getLocale(), { type: "conjunction" });
  return (
    <HousePage pathname={pathname}>
      <ErrorSummary errors={foundingErrors(errors)} />
      <h1>{m.founding_invitation_title({ alliance: name })}</h1>
      {isOpen ? (
        <>
          <p className="lead">{m.founding_invitation_lead({ members: list.format(members) })}</p>
          <InvitationForms
            own={own}
            login={pathsIn(getLocale()).login(pathname)}
            districts={districts}
            typed={sent?.typed}
            errors={errors}
          />
        </>
      ) : (
        <Notice tone="warn">
          <p>{m.founding_invitation_over()}</p>
        </Notice>
      )}
    </HousePage>
  );
}
