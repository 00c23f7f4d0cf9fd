import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { loginAs, logout } from "#app/features/identity/cookie-sessions.server.ts";
import { RecoveryCodes } from "#app/features/identity/recovery-codes.tsx";
import {
  passesSecondFactor,
  setSecondFactor,
} from "#app/features/identity/second-factor.server.ts";
import { SecondFactorForm } from "#app/features/identity/second-factor-form.tsx";
import { keyFor } from "#app/features/identity/second-factor-page.server.ts";
import { type Refusal, safeReturn } from "#app/features/identity/staff.ts";
import { requireLogin } from "#app/features/identity/staff-scope.server.ts";
import { refusalText } from "#app/features/identity/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { HousePage } from "#app/ui/house-page.tsx";

const backOf = (request: Request, locale: "de" | "en") =>
  safeReturn(new URL(request.url).searchParams.get("zurueck"), pathsIn(locale).desks());

export async function loader({ request }: LoaderFunctionArgs) {
  const { login, locale } = await requireLogin(request);
  const back = backOf(request, locale);
  if (login.secondFactorAt) throw redirect(back);
  return { offer: keyFor(login), back, pathname: new URL(request.url).pathname };
}

type Outcome = { ok: true; recoveryCodes?: string[] } | { ok: false; refusal: Refusal };
type Answer = {
  refusal: Refusal | null;
  offer: ReturnType<typeof keyFor>;
  recoveryCodes: string[] | null;
};

/** Passing opens a new login: the cookie of before the second factor ends with it. */
export async function action({ request }: ActionFunctionArgs) {
  const { login, locale, ...scope } = await requireLogin(request, { byCodeAlone: true });
  const form = await sentForm(request);
  const code = String(form.get("code") ?? "");
  const offered = String(form.get("offered") ?? "");
  const back = backOf(request, locale);
  const outcome: Outcome = login.isEnrolled
    ? await passesSecondFactor(scope, login, code)
    : await setSecondFactor(scope, login, offered, code);
  if (!outcome.ok)
    return data<Answer>(
      { refusal: outcome.refusal, offer: keyFor(login, offered), recoveryCodes: null },
      { status: outcome.refusal === "too-many-tries" ? 429 : 400 },
    );
  await logout(request);
  const headers = await loginAs(request, login.staffId, scope.now);
  const { recoveryCodes } = outcome;
  if (!recoveryCodes) return redirect(back, { status: 303, headers });
  return data<Answer>({ recoveryCodes, refusal: null, offer: null }, { headers });
}

export const meta: MetaFunction = () => [
  { title: `${m.login_second_title()} · Verbund` },
  { name: "robots", content: "noindex" },
];

export default function SecondFactor() {
  const { back, pathname, ...shown } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return (
    <HousePage pathname={pathname}>
      {done?.recoveryCodes ? (
        <RecoveryCodes codes={done.recoveryCodes} next={back} />
      ) : (
        <SecondFactorForm
          offer={done ? done.offer : shown.offer}
          back={back}
          error={done?.refusal ? refusalText[done.refusal]() : undefined}
        />
      )}
    </HousePage>
  );
}
