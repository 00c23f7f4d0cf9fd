import {
  type ActionFunctionArgs,
  data,
  type LoaderFunctionArgs,
  type MetaFunction,
  redirect,
} from "@remix-run/node";
import { useActionData, useLoaderData } from "@remix-run/react";
import { getDesk } from "#app/features/alliance/desk.server.ts";
import { roleMeaning, roleText } from "#app/features/alliance/desk-texts.ts";
import { SettingsPage } from "#app/features/alliance/settings-page.tsx";
import { addressProblem } from "#app/features/identity/address.ts";
import { changeRole } from "#app/features/identity/change-role.server.ts";
import { findStaff } from "#app/features/identity/queries.server.ts";
import { type Role, roles, StaffInvitationForm } from "#app/features/identity/staff.ts";
import { InviteForm, RoleForm } from "#app/features/identity/staff-forms.tsx";
import {
  inviteStaff,
  revokeStaffInvitation,
} from "#app/features/identity/staff-invitations.server.ts";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { refusalText } from "#app/features/identity/texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Pending } from "#app/ui/desk.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Table } from "#app/ui/table.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "settle");
  const [frame, found] = await Promise.all([getDesk(scope, request), findStaff(scope)]);
  return { frame, ...found, day: scope.locale === "de" ? "de" : "en-GB" };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "settle");
  const form = Object.fromEntries(await sentForm(request)) as Record<string, string>;
  const { intent, staff = "", email = "", name = "", role = "" } = form;
  const done = () => redirect(pathsIn(scope.locale).staff(scope.association.slug), 303);
  if (intent === "revoke") {
    await revokeStaffInvitation(scope, form.invitation ?? "");
    return done();
  }
  if (intent === "invite") {
    const typed = { email, name, role };
    const parsed = StaffInvitationForm.safeParse(typed);
    const wrong = parsed.success ? [] : parsed.error.issues.map(({ path }) => String(path[0]));
    if (addressProblem(email.trim()) && !wrong.includes("email")) wrong.unshift("email");
    if (!parsed.success || wrong.length > 0)
      return data({ typed, wrong, refusal: null }, { status: 400 });
    const invited = await inviteStaff(scope, parsed.data);
    if (invited.ok) return done();
    return data({ typed, wrong, refusal: invited.refusal }, { status: 409 });
  }
  const next = intent === "end" ? null : roles.find((each) => each === role);
  const outcome = next === undefined ? null : await changeRole(scope, staff, next as Role | null);
  if (!outcome || outcome.ok) return done();
  return data({ typed: undefined, wrong: [], refusal: outcome.refusal }, { status: 409 });
}

export const meta: MetaFunction<typeof loader> = ({ data: shown }) => [
  { title: `${m.login_staff_title()} · ${shown?.frame.shortName ?? ""}` },
  { name: "robots", content: "noindex" },
];

export default function Staff() {
  const { frame, staff, invitations, day } = useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const date = new Intl.DateTimeFormat(day, { dateStyle: "medium", timeZone: "Europe/Berlin" });
  return (
    <SettingsPage frame={frame} page="staff" title={m.login_staff_title()}>
      {sent?.refusal && (
        <Notice tone="warn" role="alert">
          <p>{refusalText[sent.refusal]()}</p>
        </Notice>
      )}
      <Table
        caption={m.login_staff_title()}
        hideCaption
        columns={[{ label: m.login_staff_name() }, { label: m.login_staff_role() }]}
        rows={staff.map(({ id, name, email, role }) => ({
          key: id,
          cells: [
            `${name}, ${email}`,
            <RoleForm key={id} id={id} name={name} role={role} words={roleText} />,
          ],
        }))}
      />
      {invitations.length > 0 && (
        <section>
          <h2>{m.login_staff_open()}</h2>
          <form method="post">
            <input type="hidden" name="intent" value="revoke" />
            <Pending
              lines={invitations.map(({ id, name, email, role, expiresAt }) => ({
                key: id,
                mark: roleText[role](),
                title: name,
                note: `${email} · ${m.login_staff_until({ date: date.format(expiresAt) })}`,
                step: (
                  <Button small kind="quiet" name="invitation" value={id}>
                    {m.login_staff_revoke()}
                  </Button>
                ),
              }))}
            />
          </form>
        </section>
      )}
      <section>
        <h2>{m.login_staff_invite_title()}</h2>
        <InviteForm typed={sent?.typed} wrong={sent?.wrong ?? []} words={roleMeaning} />
      </section>
    </SettingsPage>
  );
}
