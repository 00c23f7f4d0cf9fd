import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { loginAs, logout } from "#app/features/identity/cookie-sessions.server.ts";
import { recoveryCookie } from "#app/features/identity/login-cookie.server.ts";
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
  const made = await recoveryCookie.read(request);
  const recoveryCodes = made?.staffId === login.staffId ? made.codes : null;
  if (login.secondFactorAt && !recoveryCodes) throw redirect(back);
  const offer = recoveryCodes ? null : keyFor(login);
  return { offer, back, recoveryCodes, pathname: new URL(request.url).pathname };
}

type Outcome = { ok: true; recoveryCodes?: string[] } | { ok: false; refusal: Refusal };
type Answer = { refusal: Refusal; offer: ReturnType<typeof keyFor> };

/**
 * Passing opens a new login: the cookie of before the second factor ends with it. What is to be shown
 * then comes with the new one, at an address of its own request.
 */
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
      { refusal: outcome.refusal, offer: keyFor(login, offered) },
      { status: outcome.refusal === "too-many-tries" ? 429 : 400 },
    );
  await logout(request);
  const headers = await loginAs(request, login.staffId, scope.now);
  const { recoveryCodes } = outcome;
  if (!recoveryCodes) return redirect(back, { status: 303, headers });
  const { staffId } = login;
  headers.append("Set-Cookie", await recoveryCookie.write({ staffId, codes: recoveryCodes }));
  const { pathname, search } = new URL(request.url);
  return redirect(pathname + search, { status: 303, headers });
}

export const meta: MetaFunction = () => [
  { title: `${m.login_second_title()} · Verbund` },
  { name: "robots", content: "noindex" },
];

export default function SecondFactor() {
  const { back, pathname, recoveryCodes, ...shown } = useLoaderData<typeof loader>();
  const done = useActionData<typeof action>();
  return (
    <HousePage pathname={pathname}>
      {recoveryCodes ? (
        <RecoveryCodes codes={recoveryCodes} next={back} />
      ) : (
        <SecondFactorForm
          offer={done ? done.offer : shown.offer}
          back={back}
          error={done && refusalText[done.refusal]()}
        />
      )}
    </HousePage>
  );
}
