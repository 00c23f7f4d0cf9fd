import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { LoginTable } from "#app/features/identity/login-table.tsx";
import { endLogins, findLogins } from "#app/features/identity/logins.server.ts";
import { renewRecoveryCodes } from "#app/features/identity/recovery-codes.server.ts";
import { RecoveryCodes } from "#app/features/identity/recovery-codes.tsx";
import { findOwnRoles, requireLogin } from "#app/features/identity/staff-scope.server.ts";
import {
  findTapedOfStaff,
  takeBackAsStaff,
  takenBack,
} from "#app/features/privacy/own-taped.server.ts";
import { TapedConsents } from "#app/features/taping/taped-consents.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { HousePage } from "#app/ui/house-page.tsx";
import { BackLink } from "#app/ui/links.tsx";
import { houseZone } from "#app/zones.ts";

export async function loader({ request }: LoaderFunctionArgs) {
  const { login, now } = await requireLogin(request);
  const { id, name, email, isEnrolled } = login;
  const { pathname, searchParams } = new URL(request.url);
  const [logins, roles, agreed] = await Promise.all([
    findLogins(login),
    findOwnRoles(login),
    findTapedOfStaff(login, { now }, searchParams),
  ]);
  const [own = houseZone, ...others] = new Set(roles.map(({ zone }) => zone));
  const zone = others.length > 0 ? houseZone : own;
  return { id, name, email, isEnrolled, logins, zone, agreed, pathname };
}

export async function action({ request }: ActionFunctionArgs) {
  const { login, ...scope } = await requireLogin(request);
  const form = await sentForm(request);
  if (await takeBackAsStaff(scope, login, form))
    return redirect(pathsIn(scope.locale).account() + takenBack, 303);
  if (form.has("codes")) return data({ codes: await renewRecoveryCodes(scope, login) });
  await endLogins(login, String(form.get("end") ?? ""));
  return redirect(pathsIn(scope.locale).account(), 303);
}

export const meta: MetaFunction = () => [
  { title: `${m.login_account_title()} · Verbund` },
  { name: "robots", content: "noindex" },
];

export default function Account() {
  const { id, name, email, isEnrolled, pathname, ...account } = useLoaderData<typeof loader>();
  const { logins, zone, agreed } = account;
  const renewed = useActionData<typeof action>();
  const go = pathsIn(getLocale());
  if (renewed && "codes" in renewed)
    return (
      <HousePage pathname={pathname}>
        <RecoveryCodes codes={renewed.codes} next={go.account()} />
      </HousePage>
    );
  return (
    <HousePage pathname={pathname}>
      <BackLink href={go.desks()}>{m.desk_office()}</BackLink>
      <h1>{m.login_account_title()}</h1>
      <p className="lead">
        {name}
        <br />
        {email}
      </p>
      <p>{isEnrolled ? m.login_account_factor_on() : m.login_account_factor_off()}</p>
      {isEnrolled ? (
        <form method="post" className="actions">
          <ButtonLink kind="quiet" href={go.newPhone(pathname)}>
            {m.login_new_title()}
          </ButtonLink>
          <Button kind="quiet" name="codes" value="new">
            {m.login_account_codes_new()}
          </Button>
        </form>
      ) : (
        <p>
          <ButtonLink href={go.secondFactor(pathname)}>{m.login_account_factor_set()}</ButtonLink>
        </p>
      )}
      <LoginTable current={id} {...{ logins, zone }} />
      <TapedConsents {...agreed} ownDataHref={go.ownData()} />
    </HousePage>
  );
}
