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
import type { Login } from "#app/features/identity/logins.server.ts";
import { RecoveryCodes } from "#app/features/identity/recovery-codes.tsx";
import {
  passesSecondFactor,
  replaceSecondFactor,
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

/** `?neu`: a new phone takes the place of the one before. */
const isNewPhone = (request: Request, { isEnrolled }: Login) =>
  isEnrolled && new URL(request.url).searchParams.has("neu");

/** New recovery codes are shown once: the answer that shows them takes their cookie away. */
export async function loader({ request }: LoaderFunctionArgs) {
  const { login, locale } = await requireLogin(request);
  const { pathname } = new URL(request.url);
  const back = backOf(request, locale);
  const made = await recoveryCookie.read(request);
  const recoveryCodes = made?.staffId === login.staffId ? made.codes : null;
  const isNew = isNewPhone(request, login);
  const shown = { offer: null, isNew, newHref: null, back, recoveryCodes, pathname };
  if (recoveryCodes)
    return data(shown, { headers: { "Set-Cookie": await recoveryCookie.clear() } });
  if (login.secondFactorAt && !isNew) throw redirect(back);
  const newHref = login.isEnrolled && !isNew ? pathsIn(locale).newPhone(back) : null;
  return data({ ...shown, newHref, offer: keyFor(login, { isNew }) });
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
  const isNew = isNewPhone(request, login);
  const proof = String(form.get("proof") ?? "");
  const outcome: Outcome = isNew
    ? await replaceSecondFactor(scope, login, { offered, code, proof })
    : login.isEnrolled
      ? await passesSecondFactor(scope, login, code)
      : await setSecondFactor(scope, login, offered, code);
  if (!outcome.ok)
    return data<Answer>(
      { refusal: outcome.refusal, offer: keyFor(login, { isNew, before: offered }) },
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

const errorOf = (refusal: Refusal, isNew: boolean) => ({
  field: isNew && refusal !== "new-factor-wrong" ? ("proof" as const) : ("code" as const),
  message: refusalText[refusal](),
});

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
          {...shown}
          offer={done ? done.offer : shown.offer}
          back={back}
          error={done && errorOf(done.refusal, shown.isNew)}
        />
      )}
    </HousePage>
  );
}
