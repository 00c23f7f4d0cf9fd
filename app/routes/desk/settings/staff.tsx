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
import { findLeaving, findMember, findStaff } from "#app/features/identity/queries.server.ts";
import { resetSecondFactor } from "#app/features/identity/reset-second-factor.server.ts";
import {
  type InvitationField,
  type Role,
  roles,
  StaffInvitationForm,
} from "#app/features/identity/staff.ts";
import { InviteForm, OpenInvitations } from "#app/features/identity/staff-forms.tsx";
import {
  inviteStaff,
  revokeStaffInvitation,
} from "#app/features/identity/staff-invitations.server.ts";
import { LeavingQuestion } from "#app/features/identity/staff-leaving.tsx";
import { ResettingQuestion } from "#app/features/identity/staff-resetting.tsx";
import { requireStaff } from "#app/features/identity/staff-scope.server.ts";
import { StaffTable } from "#app/features/identity/staff-table.tsx";
import { refusalText } from "#app/features/identity/texts.ts";
import { findReturned } from "#app/features/returns/returned.server.ts";
import { ReturnedMails } from "#app/features/returns/returned-mails.tsx";
import { m } from "#app/generated/paraglide/messages.js";
import { pathsIn } from "#app/paths.ts";
import { sentForm } from "#app/platform/body.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { Notice } from "#app/ui/notice.tsx";

export async function loader({ request, params }: LoaderFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
  const { searchParams } = new URL(request.url);
  const [left, lost] = [searchParams.get("entfernen"), searchParams.get("zuruecksetzen")];
  const [frame, found, leaving, resetting, mails] = await Promise.all([
    getDesk(scope, request),
    findStaff(scope),
    left ? findLeaving(scope, left) : null,
    lost ? findMember(scope, lost) : null,
    findReturned(scope, ({ kind }) => kind === "invitation-mail" || kind === "staff-mail"),
  ]);
  if ((left && !leaving) || (lost && !resetting)) throw notFound();
  const address = pathsIn(scope.locale).staff(frame.slug);
  return { frame, ...found, leaving, resetting, address, mails, own: scope.login.staffId };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const scope = await requireStaff(request, params, "settings");
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
    const wrong = parsed.success
      ? []
      : parsed.error.issues.map(({ path }) => path[0] as InvitationField);
    if (addressProblem(email.trim()) && !wrong.includes("email")) wrong.unshift("email");
    if (!parsed.success || wrong.length > 0)
      return data({ typed, wrong, refusal: null }, { status: 400 });
    const invited = await inviteStaff(scope, parsed.data);
    if (invited.ok) return done();
    return data({ typed, wrong, refusal: invited.refusal }, { status: 409 });
  }
  if (intent === "reset-factor") {
    const reset = await resetSecondFactor(scope, staff);
    if (reset.ok) return done();
    return data({ typed: undefined, wrong: [], refusal: reset.refusal }, { status: 409 });
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
  const { frame, staff, invitations, leaving, resetting, mails, address, own } =
    useLoaderData<typeof loader>();
  const sent = useActionData<typeof action>();
  const lost = mails.filter(({ kind }) => kind === "staff-mail").map(({ id }) => id);
  return (
    <SettingsPage frame={frame} page="staff" title={m.login_staff_title()}>
      {sent?.refusal && (
        <Notice tone="warn" role="alert">
          <p>{refusalText[sent.refusal]()}</p>
        </Notice>
      )}
      {leaving && !sent && (
        <LeavingQuestion leaving={leaving} office={frame.shortName} backHref={address} />
      )}
      {resetting && !sent && <ResettingQuestion person={resetting} backHref={address} />}
      <StaffTable {...{ staff, address, own, lost }} zone={frame.zone} words={roleText} />
      <ReturnedMails mails={mails.filter(({ kind }) => kind === "invitation-mail")} />
      <OpenInvitations {...{ invitations }} zone={frame.zone} words={roleText} />
      <section>
        <h2>{m.login_staff_invite_title()}</h2>
        <InviteForm typed={sent?.typed} wrong={sent?.wrong ?? []} words={roleMeaning} />
      </section>
    </SettingsPage>
  );
}
