import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { claimCompany, getClaimable } from "#app/features/representations/claim.server.ts";
import { ClaimFields } from "#app/features/representations/claim-parts.tsx";
import { requirePerson } from "#app/features/representations/person-scope.server.ts";
import { ClaimForm } from "#app/features/representations/representations.ts";
import { refusalText } from "#app/features/representations/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { readForm } from "#app/platform/form-reply.server.ts";
import { param } from "#app/platform/http.server.ts";
import { HousePage } from "#app/ui/house-page.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requirePerson(request);
  const company = await getClaimable(scope, param(params, "companyId"));
  const { name, email } = scope.person;
  return { company, name, email, pathname: new URL(request.url).pathname };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requirePerson(request);
  const companyId = param(params, "companyId");
  const { id } = await getClaimable(scope, companyId);
  const form = readForm(await sentForm(request), ClaimForm);
  if (!form.ok) return data({ ...form, refusal: null }, { status: form.status });
  const outcome = await claimCompany(scope, id, form.value);
  if (!outcome.ok) {
    const { refusal } = outcome;
    return data({ typed: form.typed, problems: {}, refusal }, { status: 409 });
  }
  return redirect(pathsIn(scope.locale).claim(companyId), 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.representations_claim_title({ company: shown?.company.name ?? "" })} · Verbund` },
  { name: "robots", content: "noindex" },
];

export default function Claim() {
  const { company, name, email, pathname } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  return (
    <HousePage pathname={pathname}>
      <h1>{m.representations_claim_title({ company: company.name })}</h1>
      {sent?.refusal && (
        <Notice tone="warn" role="alert">
          <p>{refusalText[sent.refusal]()}</p>
        </Notice>
      )}
      {company.acts && <p className="lead">{m.representations_acts_already()}</p>}
      {company.waits && !company.acts && (
        <Notice tone="good" role="status">
          <p>{m.representations_claim_waits({ email })}</p>
        </Notice>
      )}
      {!company.acts && !company.waits && (
        <>
          <p className="lead">{m.representations_claim_lead()}</p>
          <ClaimFields {...{ name, email }} typed={sent?.typed} problems={sent?.problems} />
        </>
      )}
    </HousePage>
  );
}
