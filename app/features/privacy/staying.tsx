import { m } from "#app/generated/paraglide/messages.js";
import type { OwnData } from "./queries.server.ts";

export type OthersAsked = {
  /** Whether anything of them goes by wish. */
  goes: boolean;
  /** What has to stay for now, and whom to ask. */
  experts: { keptBy: string; contactPhone: string; session: string }[];
  staff: { association: string; contactPhone: string }[];
};

/** What goes by wish of the details as an expert or as staff, and what an office still needs. */
export function othersAsked({
  experts,
  staff,
  staffInvitations,
  askers,
  inquiries,
  approaches,
  acting,
}: OwnData): OthersAsked {
  const isInCharge = ({ roles }: OwnData["staff"][number]) => roles.some((role) => !role.endedAt);
  return {
    goes:
      experts.some(({ engagedFor }) => engagedFor.length === 0) ||
      staff.some((person) => !isInCharge(person)) ||
      staffInvitations.length > 0 ||
      askers.length > 0 ||
      inquiries.length > 0 ||
      approaches.length > 0 ||
      acting.length > 0,
    experts: experts.flatMap(({ keptBy, contactPhone, engagedFor: [session] }) =>
      session ? [{ keptBy, contactPhone, session }] : [],
    ),
    staff: staff.flatMap(({ roles }) =>
      roles
        .filter(({ endedAt }) => !endedAt)
        .map(({ association, contactPhone }) => ({ association, contactPhone })),
    ),
  };
}

/** A plain sentence each: why it stays, until when, and whom to turn to. */
export function Staying({ experts, staff }: OthersAsked) {
  return (
    <>
      {experts.map(({ keptBy, contactPhone, session }) => (
        <p key={keptBy + session}>
          {m.privacy_erase_engaged({ session, name: keptBy, phone: contactPhone })}
        </p>
      ))}
      {staff.map(({ association, contactPhone }) => (
        <p key={association}>
          {m.privacy_erase_in_charge({ name: association, phone: contactPhone })}
        </p>
      ))}
    </>
  );
}
