import { normalisedAddress } from "#app/features/identity/address.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { proverOf } from "#app/platform/proofs.server.ts";
import { addressProof } from "./forget.server.ts";

/** Every place in which a normalised address may stand, as ids. */
export async function foundUnder(
  tx: Pick<
    Tx,
    | "registration"
    | "formerAddress"
    | "addressChange"
    | "expert"
    | "subscription"
    | "asker"
    | "inquiry"
    | "approach"
    | "person"
    | "representationInvitation"
    | "proofKey"
    | "staff"
    | "staffInvitation"
  >,
  address: string,
) {
  const typed = {
    startsWith: address.slice(0, address.lastIndexOf("@") + 1),
    mode: "insensitive",
  } as const;
  const proofs = (await proverOf(tx, addressProof))(address);
  const registrations = await tx.registration.findMany({
    where: { address, erasedAt: null },
    select: { id: true },
  });
  const proven = await tx.registration.findMany({
    where: { addressProof: { in: proofs } },
    select: { id: true },
  });
  const written = { where: { email: typed }, select: { id: true, email: true } };
  const former = await tx.formerAddress.findMany(written);
  const experts = await tx.expert.findMany(written);
  const asked = await tx.addressChange.findMany({ where: { address }, select: { id: true } });
  const askers = await tx.asker.findMany({ where: { address }, select: { id: true } });
  const inquiries = await tx.inquiry.findMany({ where: { address }, select: { id: true } });
  const approaches = await tx.approach.findMany({ where: { address }, select: { id: true } });
  const persons = await tx.person.findMany({ where: { address }, select: { id: true } });
  const toAct = await tx.representationInvitation.findMany({
    where: { address },
    select: { id: true },
  });
  const news = await tx.subscription.findMany({ where: { address }, select: { id: true } });
  const staff = await tx.staff.findMany({ where: { email: address }, select: { id: true } });
  const invited = await tx.staffInvitation.findMany(written);
  const ids = (rows: { id: string }[]) => rows.map((row) => row.id);
  const same = ({ email }: { email: string }) => normalisedAddress(email) === address;
  return {
    registrations: ids(registrations),
    /** Erased, but for the proof of a consent. */
    proven: ids(proven),
    /** Who asks without a seat. */
    askers: ids(askers),
    /** What they asked an office. */
    inquiries: ids(inquiries),
    /** What they wrote to companies. */
    approaches: ids(approaches),
    /** Who acts for companies, and who is asked to. */
    persons: ids(persons),
    toAct: ids(toAct),
    subscriptions: ids(news),
    staff: ids(staff),
    invited: ids(invited.filter(same)),
    former: ids(former.filter(same)),
    addressChanges: ids(asked),
    experts: ids(experts.filter(same)),
  };
}

/** Whether anything at all is stored under a normalised address. */
export async function isKnownAddress(tx: Tx, address: string): Promise<boolean> {
  return Object.values(await foundUnder(tx, address)).some((ids) => ids.length > 0);
}
