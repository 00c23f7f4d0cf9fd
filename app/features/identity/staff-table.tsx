import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { ButtonLink } from "#app/ui/button.tsx";
import { dateWords } from "#app/ui/moments.ts";
import { State } from "#app/ui/state.tsx";
import { Table } from "#app/ui/table.tsx";
import type { findStaff } from "./queries.server.ts";
import type { Role } from "./staff.ts";
import { RoleForm } from "./staff-forms.tsx";

type Props = {
  staff: Awaited<ReturnType<typeof findStaff>>["staff"];
  words: Record<Role, () => string>;
  /** This page; what is asked before a step stands behind it as `?entfernen=` and `?zuruecksetzen=`. */
  address: string;
  /** Whom our mails do not reach, by id. */
  lost: string[];
  /** Who looks: their own factor is settled under "Konto". */
  own: string;
  zone: string;
};

/** Who works in this office, when they last logged in, and whether a second factor stands. */
export function StaffTable({ staff, words, address, own, lost, zone }: Props) {
  return (
    <Table
      caption={m.login_staff_title()}
      hideCaption
      columns={[
        { label: m.login_staff_name() },
        { label: m.login_staff_role() },
        { label: m.login_staff_last() },
        { label: m.login_staff_factor() },
      ]}
      rows={staff.map(({ id, name, email, role, lastLoginAt, hasFactor }) => ({
        key: id,
        cells: [
          <Person key={id} {...{ name, email }} isLost={lost.includes(id)} />,
          <RoleForm
            key={id}
            {...{ id, name, role, words }}
            endHref={`${address}?entfernen=${id}`}
          />,
          lastLoginAt ? dateWords(lastLoginAt, zone, getLocale()) : m.login_staff_never(),
          <Factor
            key={id}
            {...{ name, hasFactor }}
            resetHref={id === own ? null : `${address}?zuruecksetzen=${id}`}
          />,
        ],
      }))}
    />
  );
}

function Person({ name, email, isLost }: { name: string; email: string; isLost: boolean }) {
  return (
    <>
      {name}, {email}
      {isLost && (
        <>
          {" "}
          <State kind="off">{m.login_staff_bounced()}</State>
        </>
      )}
    </>
  );
}

type FactorProps = { name: string; hasFactor: boolean; resetHref: string | null };

function Factor({ name, hasFactor, resetHref }: FactorProps) {
  if (!hasFactor) return <>{m.login_staff_factor_off()}</>;
  return (
    <>
      {m.login_staff_factor_on()}{" "}
      {resetHref && (
        <ButtonLink small kind="quiet" href={resetHref}>
          {m.login_staff_reset()} <span className="unseen">{name}</span>
        </ButtonLink>
      )}
    </>
  );
}
