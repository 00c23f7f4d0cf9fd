import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { addressProblem } from "#app/features/identity/address.ts";
import { addressSentence } from "#app/features/identity/address-texts.ts";
import { openScope } from "#app/features/identity/scope.server.ts";
import { CompanyEntry } from "#app/features/representations/company-entry.tsx";
import { OwnCompanies } from "#app/features/representations/own-companies.tsx";
import { askPersonCode } from "#app/features/representations/person-codes.server.ts";
import { endPersonLogin } from "#app/features/representations/person-logins.server.ts";
import { findPerson } from "#app/features/representations/person-scope.server.ts";
import { findOwnCompanies } from "#app/features/representations/queries.server.ts";
import { safeBack } from "#app/features/representations/representations.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import type { Delivered } from "#app/platform/http.server.ts";
import { HousePage } from "#app/ui/house-page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  const { pathname } = new URL(request.url);
  const scope = await findPerson(request);
  if (!scope) return { pathname, own: null, email: "" };
  return { pathname, own: await findOwnCompanies(scope), email: scope.person.email };
}

/** Known or unknown, the answer is the same. */
export async function action({ request, context }: ActionFunctionArgs) {
  const scope = await openScope(request);
  const go = pathsIn(scope.locale);
  const sent = await sentForm(request);
  const end = sent.get("abmelden");
  if (end) {
    const forget = await endPersonLogin(request, end === "ueberall" ? "all" : "this");
    return redirect(go.companies(), { status: 303, headers: { "Set-Cookie": forget } });
  }
  const typed = String(sent.get("email") ?? "");
  const email = typed.trim();
  if (addressProblem(email)) return data({ typed }, { status: 400 });
  const back = safeBack(new URL(request.url).searchParams.get("zurueck"), go.companies());
  const { clientIp } = context as Delivered;
  const cookie = await askPersonCode(scope, { request, clientIp }, { email, back });
  return redirect(go.companiesCode(), { status: 303, headers: { "Set-Cookie": cookie } });
}

export const meta: MetaFunction = () => [
  { title: `${m.representations_title()} · Verbund` },
  { name: "robots", content: "noindex" },
];

export default function Companies() {
  const { pathname, own, email } = useLoaderData<typeof loader>();
  const typed = useActionData<typeof action>()?.typed;
  return (
    <HousePage pathname={pathname}>
      {own ? (
        <OwnCompanies {...{ own, email }} />
      ) : (
        <CompanyEntry
          typed={typed}
          error={typed === undefined ? undefined : addressSentence(typed.trim())}
        />
      )}
    </HousePage>
  );
}
