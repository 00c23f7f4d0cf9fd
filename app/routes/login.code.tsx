import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { normalisedAddress } from "#app/features/identity/address.ts";
import { loginByCode } from "#app/features/identity/cookie-sessions.server.ts";
import { loginCookie } from "#app/features/identity/login-cookie.server.ts";
import { refusalText } from "#app/features/identity/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { localeFor } from "#app/platform/i18n.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field } from "#app/ui/form.tsx";
import { HousePage } from "#app/ui/house-page.tsx";

async function awaited(request: Request) {
  const waiting = await loginCookie.read(request);
  if (!waiting) throw redirect(pathsIn(localeFor(request)).login());
  return waiting;
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { email } = await awaited(request);
  return { email, pathname: new URL(request.url).pathname };
}

export async function action({ request }: ActionFunctionArgs) {
  const { email, back } = await awaited(request);
  const code = String((await sentForm(request)).get("code") ?? "").replace(/\D/g, "");
  const headers = await loginByCode(request, normalisedAddress(email), code);
  if (!headers) return data({ refusal: "code-wrong" as const }, { status: 400 });
  headers.append("Set-Cookie", await loginCookie.clear());
  return redirect(pathsIn(localeFor(request)).secondFactor(back), { status: 303, headers });
}

export const meta: MetaFunction = () => [
  { title: `${m.login_code_title()} · Verbund` },
  { name: "robots", content: "noindex" },
];

export default function LoginCode() {
  const { email, pathname } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const error = refused && refusalText[refused.refusal]();
  return (
    <HousePage pathname={pathname}>
      {error && (
        <ErrorSummary errors={[{ field: "code", label: m.login_code(), message: error }]} />
      )}
      <h1>{m.login_code_title()}</h1>
      <p className="lead">{m.login_code_lead({ email })}</p>
      <form method="post" noValidate>
        <Field
          name="code"
          label={m.login_code()}
          hint={m.login_code_hint()}
          inputMode="numeric"
          autoComplete="one-time-code"
          error={error}
          required
          short
        />
        <p className="submit">
          <Button>{m.login_enter()}</Button>
        </p>
      </form>
      <p>
        <a href={pathsIn(getLocale()).login()}>{m.login_again()}</a>
      </p>
    </HousePage>
  );
}
