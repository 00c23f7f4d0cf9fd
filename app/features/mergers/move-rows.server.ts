import { runningAt } from "#app/features/companies/reach.server.ts";
import type { Tx } from "#app/platform/db.server.ts";
import type { Left, Moved } from "./mergers.ts";

type Pair = { keptId: string; mergedId: string; now: Date };
type Rows = Omit<Moved, "columns" | "fields">;

const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

/**
 * What belongs to one company belongs to the other from now on. A membership or a person that both have stays as the
 * kept one has it; of a running membership the longer one counts.
 */
export async function moveRows(tx: Tx, { keptId, mergedId, now }: Pair): Promise<Rows> {
  const [ours, theirs] = [{ companyId: keptId }, { companyId: mergedId }];
  const running = await tx.membership.findMany({ where: { ...ours, ...runningAt(now) } });
  const memberships = await tx.membership.findMany({ where: theirs });
  const since: Rows["since"] = [];
  const going = memberships.filter(({ associationId, until, since: begun }) => {
    const same = running.find((one) => one.associationId === associationId);
    if (!same || (until !== null && dayOf(until) < dayOf(now))) return true;
    if (begun < same.since) since.push({ id: same.id, was: dayOf(same.since), is: dayOf(begun) });
    return false;
  });
  for (const { id, is } of since)
    await tx.membership.update({ where: { id }, data: { since: new Date(is) } });
  const held = await tx.representation.findMany({ where: { ...ours, until: null } });
  const persons = held.map(({ personId }) => personId);
  const [contacts, registrations, representations] = [
    await tx.companyContact.findMany({ where: theirs, select: { id: true } }),
    await tx.registration.findMany({ where: theirs, select: { id: true } }),
    await tx.representation.findMany({
      where: { ...theirs, personId: { notIn: persons } },
      select: { id: true },
    }),
  ];
  const moved = {
    memberships: idsOf(going),
    contacts: idsOf(contacts),
    registrations: idsOf(registrations),
    representations: idsOf(representations),
  };
  await setCompany(tx, moved, mergedId, keptId);
  return { ...moved, since };
}

const dayOf = (day: Date) => day.toISOString().slice(0, 10);

type Ids = Pick<Moved, "memberships" | "contacts" | "registrations" | "representations">;

/** @returns how many of each went; those that are gone or elsewhere meanwhile stay. */
async function setCompany(tx: Tx, ids: Ids, from: string, companyId: string) {
  const where = (of: string[]) => ({ id: { in: of }, companyId: from });
  const data = { companyId };
  return {
    memberships: (await tx.membership.updateMany({ where: where(ids.memberships), data })).count,
    contacts: (await tx.companyContact.updateMany({ where: where(ids.contacts), data })).count,
    registrations: (await tx.registration.updateMany({ where: where(ids.registrations), data }))
      .count,
    representations: (
      await tx.representation.updateMany({ where: where(ids.representations), data })
    ).count,
  };
}

/** The same back. A registration that was erased meanwhile is no one's, and not missed. */
export async function moveBack(
  tx: Tx,
  { keptId, mergedId }: Omit<Pair, "now">,
  moved: Rows,
): Promise<Left> {
  const back = await setCompany(tx, moved, keptId, mergedId);
  let touched = 0;
  for (const { id, was, is } of moved.since) {
    const where = { id, companyId: keptId, since: new Date(is) };
    const { count } = await tx.membership.updateMany({ where, data: { since: new Date(was) } });
    touched += 1 - count;
  }
  return {
    memberships: moved.memberships.length - back.memberships,
    contacts: moved.contacts.length - back.contacts,
    representations: moved.representations.length - back.representations,
    since: touched,
  };
}
