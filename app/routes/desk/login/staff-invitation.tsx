import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { roleMeaning } from "#app/features/alliance/desk-texts.ts";
import { askForCode } from "#app/features/identity/ask-for-code.server.ts";
import { openScope } from "#app/features/identity/scope.server.ts";
import {
  acceptStaffInvitation,
  staffInvitationBehind,
} from "#app/features/identity/staff-invitations.server.ts";
import { refusalText } from "#app/features/identity/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { type Delivered, orNotFound, param } from "#app/platform/http.server.ts";
import { Button } from "#app/ui/button.tsx";
import { HousePage } from "#app/ui/house-page.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await openScope(request);
  const given = orNotFound(await staffInvitationBehind(scope, param(params, "token")));
  const { role, email, isOpen } = given;
  const { pathname } = new URL(request.url);
  return { association: given.association.name, role, email, isOpen, pathname };
}

/** Accepting enters the person; a code to the same address then logs them in. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const scope = await openScope(request);
  const given = orNotFound(await staffInvitationBehind(scope, param(params, "token")));
  const outcome = await acceptStaffInvitation(scope, given);
  if (!outcome.ok) return data({ refusal: outcome.refusal }, { status: 409 });
  const go = pathsIn(scope.locale);
  const to = { email: given.email, back: go.today(given.association.slug) };
  const { clientIp } = context as Delivered;
  const cookie = await askForCode(scope, { request, clientIp }, to);
  return redirect(go.loginCode(), { status: 303, headers: { "Set-Cookie": cookie } });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: m.login_invitation_title({ association: shown?.association ?? "" }) },
  { name: "robots", content: "noindex" },
];

export default function StaffInvitation() {
  const { association, role, email, isOpen, pathname } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const refusal = refused?.refusal ?? (isOpen ? null : ("invitation-over" as const));
  return (
    <HousePage pathname={pathname}>
      <h1>{m.login_invitation_title({ association })}</h1>
      {refusal ? (
        <Notice tone="warn" role="alert">
          <p>{refusalText[refusal]()}</p>
        </Notice>
      ) : (
        <>
          <p className="lead">
            {m.login_invitation_lead({ association, role: roleMeaning[role]() })}
          </p>
          <p>{m.login_invitation_next({ email })}</p>
          <form method="post" className="actions">
            <Button>{m.login_invitation_accept()}</Button>
          </form>
        </>
      )}
    </HousePage>
  );
}
