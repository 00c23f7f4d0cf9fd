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
import { askForCode } from "#app/features/identity/ask-for-code.server.ts";
import { openScope } from "#app/features/identity/scope.server.ts";
import { safeReturn } from "#app/features/identity/staff.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import type { Delivered } from "#app/platform/http.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field } from "#app/ui/form.tsx";
import { HousePage } from "#app/ui/house-page.tsx";

export const loader = ({ request }: LoaderFunctionArgs) => ({
  pathname: new URL(request.url).pathname,
});

/** Known or unknown, the answer is the same. */
export async function action({ request, context }: ActionFunctionArgs) {
  const scope = await openScope(request);
  const typed = String((await sentForm(request)).get("email") ?? "");
  const email = typed.trim();
  if (addressProblem(email)) return data({ typed, wrong: true }, { status: 400 });
  const go = pathsIn(scope.locale);
  const back = safeReturn(new URL(request.url).searchParams.get("zurueck"), go.desks());
  const { clientIp } = context as Delivered;
  const cookie = await askForCode(scope, { request, clientIp }, { email, back });
  return redirect(go.loginCode(), { status: 303, headers: { "Set-Cookie": cookie } });
}

export const meta: MetaFunction = () => [
  { title: `${m.login_title()} · Verbund` },
  { name: "robots", content: "noindex" },
];

export default function LoginPage() {
  const { pathname } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const error = sent?.wrong ? addressSentence(sent.typed) : undefined;
  return (
    <HousePage pathname={pathname}>
      {error && (
        <ErrorSummary errors={[{ field: "email", label: m.login_email(), message: error }]} />
      )}
      <h1>{m.login_title()}</h1>
      <p className="lead">{m.login_lead()}</p>
      <form method="post" noValidate>
        <Field
          name="email"
          type="email"
          autoComplete="email"
          label={m.login_email()}
          defaultValue={sent?.typed}
          error={error}
          required
        />
        <p className="submit">
          <Button>{m.login_send()}</Button>
        </p>
      </form>
    </HousePage>
  );
}
