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
import { OpenClaims } from "#app/features/representations/claim-parts.tsx";
import { decideClaim, findClaims } from "#app/features/representations/decide-claim.server.ts";
import { refusalText } from "#app/features/representations/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { DeskHead } from "#app/ui/desk.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const [frame, claims] = await Promise.all([getDesk(scope, request), findClaims(scope)]);
  return { frame, claims };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "plan");
  const sent = await sentForm(request);
  const isAccepted = sent.get("answer") === "accept";
  const outcome = await decideClaim(scope, String(sent.get("id") ?? ""), isAccepted);
  if (!outcome.ok) return data({ refusal: outcome.refusal }, { status: 409 });
  return redirect(pathsIn(scope.locale).deskClaims(scope.association.slug), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.representations_claims_title()} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function DeskClaims() {
  const { frame, claims } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  return (
    <DeskPage frame={frame} area="companies">
      <DeskHead title={m.representations_claims_title()} />
      <p className="read">{m.representations_claims_lead()}</p>
      {refused && (
        <Notice tone="warn" role="alert">
          <p>{refusalText[refused.refusal]()}</p>
        </Notice>
      )}
      <OpenClaims claims={claims} />
    </DeskPage>
  );
}
