import { codeOf } from "#app/features/experts/device-codes.server.ts";
import { loginCodeOf } from "#app/features/identity/login-codes.server.ts";
import type { Role } from "#app/features/identity/staff.ts";
import { staffInvitationToken } from "#app/features/identity/staff-invitations.server.ts";
import { pathsIn } from "#app/paths.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { env } from "#app/platform/env.server.ts";
import { type Draft, link, localeFor } from "./frame.server.ts";
import { lendingMailsOf } from "./lending-drafts.server.ts";
import type { StaffMail } from "./mail-content.ts";

/** Everything that is told to staff, by the id of its recipient. */
export const mailsToStaff = async (tx: Tx, ids: string[], now: Date) =>
  ids.length === 0
    ? new Map<string, Draft>()
    : new Map([
        ...(await staffMailsOf(tx, ids)),
        ...(await factorMailsOf(tx, ids)),
        ...(await deviceMailsOf(tx, ids, now)),
        ...(await lendingMailsOf(tx, ids, now)),
      ]);

/** What staff are told, by the id of the code or the invitation; nothing for what nobody waits for. */
async function staffMailsOf(tx: Tx, ids: string[]): Promise<Map<string, Draft>> {
  const codes = await tx.loginCode.findMany({ where: { id: { in: ids } } });
  const addresses = codes.map(({ address }) => address);
  const known = await tx.staff.findMany({ where: { email: { in: addresses } } });
  const invitations = await tx.staffInvitation.findMany({
    where: { id: { in: ids }, acceptedAt: null, revokedAt: null },
    include: { association: { select: { name: true, zone: true } } },
  });
  const inviters = await tx.staff.findMany({
    where: { id: { in: invitations.flatMap(({ invitedById }) => invitedById ?? []) } },
    select: { id: true, name: true },
  });
  const drafts = new Map<string, Draft>();
  for (const { id, address } of codes) {
    const staff = known.find(({ email }) => email === address);
    const content = { code: loginCodeOf(id), expertOf: null, invitation: null };
    if (staff) drafts.set(id, draftOf(staff, content));
  }
  for (const { id, association, ...to } of invitations) {
    const page = link(pathsIn(localeFor(to.locale)).staffInvitation(staffInvitationToken(id)));
    const inviter = inviters.find((staff) => staff.id === to.invitedById)?.name ?? null;
    const role = to.role as Role;
    const office = { association: association.name, zone: association.zone };
    const invitation = { ...office, name: to.name, page, role, inviter, until: to.expiresAt };
    drafts.set(id, draftOf(to, { code: null, expertOf: null, invitation }));
  }
  return drafts;
}

/** What has happened to a person's second factor, by "reset:" or "replaced:" and their id. */
async function factorMailsOf(tx: Tx, ids: string[]): Promise<Map<string, Draft>> {
  const told = ids.flatMap((id) => {
    const [, factor, staffId] = /^(reset|replaced):(.+)$/.exec(id) ?? [];
    return staffId ? [{ id, factor: factor as "reset" | "replaced", staffId }] : [];
  });
  const people = await tx.staff.findMany({
    where: { id: { in: told.map(({ staffId }) => staffId) } },
  });
  const nothing = { code: null, expertOf: null, invitation: null };
  return new Map(
    told.flatMap(({ id, factor, staffId }) => {
      const staff = people.find((one) => one.id === staffId);
      return staff ? [[id, draftOf(staff, { ...nothing, factor })] as const] : [];
    }),
  );
}

/** Codes that open an expert's page on another device, by their id. */
async function deviceMailsOf(tx: Tx, ids: string[], now: Date): Promise<Map<string, Draft>> {
  const codes = await tx.deviceCode.findMany({
    where: { id: { in: ids }, usedAt: null, expiresAt: { gt: now } },
    select: {
      id: true,
      engagement: {
        select: {
          expert: { select: { name: true, email: true, locale: true } },
          session: { select: { host: { select: { name: true } } } },
        },
      },
    },
  });
  return new Map(
    codes.map(({ id, engagement: { expert, session } }) => {
      const expertOf = session?.host.name ?? "Verbund";
      return [id, draftOf(expert, { code: codeOf(id), expertOf, invitation: null })];
    }),
  );
}

type Reader = { name: string; email: string; locale: string };

function draftOf(
  to: Reader,
  content: Pick<StaffMail, "code" | "expertOf" | "invitation" | "factor">,
): Draft {
  const locale = localeFor(to.locale);
  const ownData = link(pathsIn(locale).ownData());
  return {
    mail: { template: "staff", locale, ownData, ...content },
    from: { name: "Verbund", address: env.MAIL_FROM },
    to: { name: to.name, address: to.email },
    replyTo: env.MAIL_FROM,
    calendar: null,
  };
}
