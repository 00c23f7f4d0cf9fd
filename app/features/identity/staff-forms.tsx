import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Pending } from "#app/ui/desk.tsx";
import { ErrorSummary, Field, Hidden, Select } from "#app/ui/form.tsx";
import { dateWords } from "#app/ui/moments.ts";
import { addressSentence } from "./address-texts.ts";
import type { findStaff } from "./queries.server.ts";
import { type InvitationField, longestStaffName, type Role, roles } from "./staff.ts";

type Words = Record<Role, () => string>;
type Typed = { email: string; name: string; role: string };

/** The role of one person, changed or ended beside their name. */
export function RoleForm({
  id,
  name,
  role,
  words,
  endHref,
}: {
  id: string;
  name: string;
  role: Role;
  words: Words;
  /** Where it is asked whether they shall leave. */
  endHref: string;
}) {
  return (
    <form method="post" className="row-form">
      <Hidden name="staff" value={id} />
      <label className="unseen" htmlFor={`role-${id}`}>
        {m.login_staff_role_of({ name })}
      </label>
      <select id={`role-${id}`} name="role" defaultValue={role}>
        {roles.map((each) => (
          <option key={each} value={each}>
            {words[each]()}
          </option>
        ))}
      </select>
      <Button small kind="quiet" name="intent" value="change">
        {m.login_staff_change()}
      </Button>
      <ButtonLink small kind="quiet" href={endHref}>
        {m.login_staff_end()} <span className="unseen">{name}</span>
      </ButtonLink>
    </form>
  );
}

type Invitations = Awaited<ReturnType<typeof findStaff>>["invitations"];

/** Who is invited and has not come yet, each to be withdrawn. */
export function OpenInvitations({
  invitations,
  words,
  zone,
}: {
  invitations: Invitations;
  words: Words;
  zone: string;
}) {
  if (invitations.length === 0) return null;
  const day = (at: Date) => dateWords(at, zone, getLocale());
  return (
    <section>
      <h2>{m.login_staff_open()}</h2>
      <form method="post">
        <Hidden name="intent" value="revoke" />
        <Pending
          lines={invitations.map(({ id, name, email, role, expiresAt }) => ({
            key: id,
            mark: words[role](),
            title: name,
            note: `${email} · ${m.login_staff_until({ date: day(expiresAt) })}`,
            step: (
              <Button small kind="quiet" name="invitation" value={id}>
                {m.login_staff_revoke()}
              </Button>
            ),
          }))}
        />
      </form>
    </section>
  );
}

/** Address, name and role of somebody new; `wrong` names the fields that are missing. */
export function InviteForm({
  typed,
  wrong,
  words,
}: {
  typed?: Typed;
  wrong: InvitationField[];
  words: Words;
}) {
  const error = (field: InvitationField) =>
    !wrong.includes(field)
      ? undefined
      : field === "email"
        ? addressSentence(typed?.email)
        : field === "name" && (typed?.name ?? "").trim().length > longestStaffName
          ? m.login_staff_name_too_long({ most: longestStaffName })
          : m.login_staff_missing();
  const labels: Record<InvitationField, string> = {
    email: m.login_staff_email(),
    name: m.login_staff_name(),
    role: m.login_staff_role(),
  };
  return (
    <form method="post" noValidate>
      <ErrorSummary
        errors={wrong.map((field) => ({
          field,
          label: labels[field],
          message: error(field) ?? "",
        }))}
      />
      <Field
        name="email"
        type="email"
        label={m.login_staff_email()}
        autoComplete="off"
        defaultValue={typed?.email}
        error={error("email")}
        required
      />
      <Field
        name="name"
        label={m.login_staff_name()}
        autoComplete="off"
        defaultValue={typed?.name}
        error={error("name")}
        required
      />
      <Select
        name="role"
        label={m.login_staff_role()}
        defaultValue={typed?.role ?? "planner"}
        options={roles.map((value) => ({ value, label: words[value]() }))}
      />
      <p className="submit">
        <Button name="intent" value="invite">
          {m.login_staff_invite()}
        </Button>
      </p>
    </form>
  );
}
