import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { type Errors, FoundingFields, type Typed } from "#app/features/alliance/founding-form.tsx";
import { readFounding, refusalBeside } from "#app/features/alliance/read-founding.ts";
import { requireFirstStart, setUp } from "#app/features/alliance/set-up.server.ts";
import { foundingErrors } from "#app/features/alliance/texts.ts";
import { askForCode } from "#app/features/identity/ask-for-code.server.ts";
import { openScope } from "#app/features/identity/scope.server.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import type { Delivered } from "#app/platform/http.server.ts";
import { Button } from "#app/ui/button.tsx";
import { ErrorSummary, Field } from "#app/ui/form.tsx";
import { HousePage } from "#app/ui/house-page.tsx";

export async function loader({ request }: LoaderFunctionArgs) {
  await requireFirstStart();
  return { pathname: new URL(request.url).pathname };
}

/** A code to the owner's address then logs them in: only who reads it leads the office. */
export async function action({ request, context }: ActionFunctionArgs) {
  await requireFirstStart();
  const scope = await openScope(request);
  const sent = await sentForm(request);
  const { typed, form, errors } = readFounding(sent);
  const answer = (wrong: Errors, status: number) =>
    data<{ typed: Typed; errors: Errors }>({ typed, errors: wrong }, { status });
  if (!form) return answer(errors, 400);
  const { clientIp } = context as Delivered;
  const outcome = await setUp(scope, { code: String(sent.get("code") ?? ""), clientIp }, form);
  if (!outcome.ok)
    return answer(refusalBeside(outcome.refusal), outcome.refusal === "too-many-tries" ? 429 : 409);
  const go = pathsIn(scope.locale);
  const to = { email: form.ownerEmail, back: go.today(outcome.slug) };
  const cookie = await askForCode(scope, { request, clientIp }, to);
  return redirect(go.loginCode(), { status: 303, headers: { "Set-Cookie": cookie } });
}

export const meta: MetaFunction = () => [
  { title: `${m.founding_setup_title()} · Verbund` },
  { name: "robots", content: "noindex" },
];

export default function Setup() {
  const { pathname } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const errors = sent?.errors ?? {};
  return (
    <HousePage pathname={pathname}>
      <ErrorSummary errors={foundingErrors(errors)} />
      <h1>{m.founding_setup_title()}</h1>
      <p className="lead">{m.founding_setup_lead()}</p>
      <form method="post" noValidate>
        <Field
          name="code"
          label={m.founding_code()}
          hint={m.founding_code_hint()}
          error={errors.code}
          autoComplete="off"
          autoCapitalize="none"
          short
          required
        />
        <FoundingFields typed={sent?.typed} errors={errors} />
        <p className="submit">
          <Button>{m.founding_setup_create()}</Button>
        </p>
      </form>
    </HousePage>
  );
}
