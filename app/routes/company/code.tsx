import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { nextCodeWords } from "#app/features/identity/asked-codes.server.ts";
import { NextCode } from "#app/features/identity/next-code.tsx";
import { openScope } from "#app/features/identity/scope.server.ts";
import { comeInByCode } from "#app/features/representations/come-in.server.ts";
import { awaitedIn } from "#app/features/representations/person-codes.server.ts";
import { refusalText } from "#app/features/representations/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { settingAll } from "#app/platform/cookies.server.ts";
import { localeFor } from "#app/platform/i18n.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field } from "#app/ui/form.tsx";
import { HousePage } from "#app/ui/house-page.tsx";

async function awaited(request: Request) {
  const waiting = await awaitedIn(request);
  if (!waiting) throw redirect(pathsIn(localeFor(request)).companies());
  return waiting;
}

export async function loader({ request }: LoaderFunctionArgs) {
  const { email, asked } = await awaited(request);
  const next = nextCodeWords(await openScope(request), asked);
  return { email, next, pathname: new URL(request.url).pathname };
}

export async function action({ request }: ActionFunctionArgs) {
  const waiting = await awaited(request);
  const code = String((await sentForm(request)).get("code") ?? "");
  const cookies = await comeInByCode(await openScope(request), waiting, code);
  if (!cookies) return data({ refusal: "code-wrong" as const }, { status: 400 });
  return redirect(waiting.back, { status: 303, headers: settingAll(cookies) });
}

export const meta: MetaFunction = () => [
  { title: `${m.login_code_title()} · Verbund` },
  { name: "robots", content: "noindex" },
];

export default function CompaniesCode() {
  const { email, next, pathname } = useLoaderData<typeof loader>();
  const refused = useActionData<typeof action>();
  const error = refused && refusalText[refused.refusal]();
  return (
    <HousePage pathname={pathname}>
      {error && (
        <ErrorSummary errors={[{ field: "code", label: m.login_code(), message: error }]} />
      )}
      <h1>{m.login_code_title()}</h1>
      {next ? (
        <NextCode time={next} />
      ) : (
        <p className="lead">{m.representations_code_lead({ email })}</p>
      )}
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
          <Button>{m.representations_enter()}</Button>
        </p>
      </form>
      <p>
        <a href={pathsIn(getLocale()).companies()}>{m.login_again()}</a>
      </p>
    </HousePage>
  );
}
