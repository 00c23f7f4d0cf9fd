import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { ProfileEditor } from "#app/features/profiles/profile-editor.tsx";
import { CompanyFrame } from "#app/features/representations/company-page.tsx";
import { getOwnProfile, keepProfile } from "#app/features/representations/keep-profile.server.ts";
import { requirePerson } from "#app/features/representations/person-scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { param } from "#app/platform/http.server.ts";
import { HousePage } from "#app/ui/house-page.tsx";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requirePerson(request);
  const shown = await getOwnProfile(scope, param(params, "companyId"));
  return { ...shown, pathname: new URL(request.url).pathname };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requirePerson(request);
  const companyId = param(params, "companyId");
  const kept = await keepProfile(scope, companyId, await sentForm(request));
  if (!kept.ok) return data(kept, { status: kept.status });
  return redirect(`${pathsIn(scope.locale).company(companyId)}?ok=gespeichert`, 303);
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.profiles_title()} · ${shown?.company.name ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function CompanyProfile() {
  const { company, typed, pathname } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const isOvertaken = sent?.status === 409;
  return (
    <HousePage pathname={pathname}>
      <CompanyFrame company={company} title={m.representations_edit_profile()}>
        <p className="lead">{m.representations_edit_lead()}</p>
        {isOvertaken && (
          <Notice tone="warn" role="alert">
            <p>{m.profiles_overtaken()}</p>
          </Notice>
        )}
        <ProfileEditor
          kind={company.kind}
          typed={sent?.typed ?? typed}
          problems={sent?.problems}
          theirs={sent?.theirs}
        />
      </CompanyFrame>
    </HousePage>
  );
}
