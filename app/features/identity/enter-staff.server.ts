import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { normalisedAddress } from "./address.ts";
import type { Scope } from "./scope.ts";
import type { Role, StaffFact } from "./staff.ts";

type Entry = { email: string; name: string; role: Role };

/** Enters a person with a role: who accepted an invitation, the first owner, the demo's staff. */
export const enterStaff = (scope: Scope, entry: Entry) =>
  transact((tx) => enterStaffWithin(tx, scope, entry));

/** The same within a larger change. Somebody known by this address keeps name and logins. */
export async function enterStaffWithin(tx: Tx, scope: Scope, { email, name, role }: Entry) {
  const { association, now } = scope;
  const address = normalisedAddress(email);
  const staff = await tx.staff.upsert({
    where: { email: address },
    create: { id: newId(), email: address, name, createdAt: now, updatedAt: now },
    update: {},
  });
  const key = { staffId: staff.id, associationId: association.id };
  await tx.staffRole.upsert({
    where: { staffId_associationId: key },
    create: { ...key, role, grantedAt: now },
    update: { role, grantedAt: now, endedAt: null },
  });
  const fact = { type: "staff.joined", associationId: association.id, memberId: staff.id } as const;
  await record<StaffFact>(tx, { ...fact, role }, scope);
  return { staffId: staff.id };
}
