import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { openScope } from "#app/features/identity/scope.server.ts";
import {
  acceptCompanyInvitation,
  companyInvitationBehind,
} from "#app/features/representations/accept-invitation.server.ts";
import { refusalText } from "#app/features/representations/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { orNotFound, param } from "#app/platform/http.server.ts";
import { Button } from "#app/ui/button.tsx";
import { HousePage } from "#app/ui/house-page.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await openScope(request);
  const given = orNotFound(await companyInvitationBehind(scope, param(params, "token")));
  const { pathname } = new URL(request.url);
  return { company: given.company.name, email: given.email, isOpen: given.isOpen, pathname };
}

/** The link proves the address: its reader is in. */
export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await openScope(request);
  const given = orNotFound(await companyInvitationBehind(scope, param(params, "token")));
  const outcome = await acceptCompanyInvitation(scope, given);
  if (!outcome.ok) return data({ refusal: outcome.refusal }, { status: 409 });
  const headers = { "Set-Cookie": outcome.cookie };
  return redirect(pathsIn(scope.locale).company(given.companyId), { status: 303, headers });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: m.representations_invitation_title({ company: shown?.company ?? "" }) },
  { name: "robots", content: "noindex" },
];

export default function CompanyInvitation() {
  const { company, email, isOpen, pathname } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const isOver = Boolean(refused) || !isOpen;
  return (
    <HousePage pathname={pathname}>
      <h1>{m.representations_invitation_title({ company })}</h1>
      {isOver ? (
        <Notice tone="warn" role="alert">
          <p>{refusalText["invitation-over"]()}</p>
        </Notice>
      ) : (
        <>
          <p className="lead">{m.representations_invitation_lead({ email })}</p>
          <form method="post" className="actions">
            <Button>{m.representations_invitation_accept()}</Button>
          </form>
        </>
      )}
    </HousePage>
  );
}
