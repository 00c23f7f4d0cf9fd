import type { Scope } from "#app/features/identity/scope.ts";
import { currentTime } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { wayOut } from "#app/platform/mail.server.ts";
import { heldUp } from "./notifications.ts";

/** For the health page: how mails leave, how many wait, or wait for the operator and why, how many did not get through. */
export async function mailHealth() {
  const counts = await db.delivery.groupBy({
    by: ["status"],
    where: { status: { in: ["due", "claimed", "failed"] } },
    _count: true,
  });
  const count = (status: string) => counts.find((each) => each.status === status)?._count ?? 0;
  const held = await db.delivery.aggregate({
    where: { status: { in: ["due", "claimed"] }, error: { startsWith: heldUp } },
    _count: true,
    _min: { claimedAt: true, error: true },
  });
  return {
    way: wayOut,
    due: count("due") + count("claimed"),
    failed: count("failed"),
    heldUp: held._count,
    heldUpSince: held._min.claimedAt,
    heldUpBy: held._min.error,
  };
}

/** What finally failed, oldest first: by ids, never an address. */
export async function findFailed() {
  const rows = await db.delivery.findMany({
    where: { status: "failed" },
    orderBy: { seq: "asc" },
    select: {
      id: true,
      template: true,
      recipientKind: true,
      recipientId: true,
      error: true,
      failedAt: true,
    },
  });
  return rows.map(({ recipientKind, recipientId, ...row }) => ({
    ...row,
    recipient: `${recipientKind}:${recipientId}`,
  }));
}

/** How many mails came back in the last days. */
export const countBounced = ({ now }: Pick<Scope, "now">, days: number) =>
  db.bounce.count({ where: { receivedAt: { gte: daysBefore(now, days) } } });

/** The same for Prometheus, who has no scope. */
export const bouncedFigure = async (days: number) =>
  countBounced({ now: await currentTime() }, days);

const daysBefore = (now: Date, days: number) => new Date(now.getTime() - days * 86_400_000);

/** Mails that came back in these days, newest first; `recipient`: "registration:<id>". */
export async function findBounced({ now }: Pick<Scope, "now">, days: number) {
  const rows = await db.bounce.findMany({
    where: { receivedAt: { gte: daysBefore(now, days) } },
    orderBy: [{ receivedAt: "desc" }, { id: "asc" }],
    select: {
      receivedAt: true,
      status: true,
      permanent: true,
      delivery: { select: { template: true, recipientKind: true, recipientId: true } },
    },
  });
  return rows.map(({ delivery, ...bounce }) => ({
    ...bounce,
    template: delivery.template,
    recipient: `${delivery.recipientKind}:${delivery.recipientId}`,
  }));
}

/** For Prometheus: how many mails are due and have failed, and for how long the oldest one is due. */
export async function mailFigures() {
  const now = await currentTime();
  const { due, failed, heldUp } = await mailHealth();
  const oldest = await db.delivery.aggregate({
    where: { status: { in: ["due", "claimed"] }, dueAt: { lte: now } },
    _min: { dueAt: true },
  });
  const since = oldest._min.dueAt?.getTime() ?? now.getTime();
  return { due, failed, heldUp, oldestDueSeconds: (now.getTime() - since) / 1000 };
}

/** The mails in the development mailbox, newest first, of one address or all. */
export async function findMails(address: string, limit = 200) {
  const rows = await db.mailboxMail.findMany({
    where: address ? { to: { contains: address, mode: "insensitive" } } : {},
    orderBy: [{ arrivedAt: "desc" }, { id: "asc" }],
    take: limit,
    select: {
      id: true,
      from: true,
      to: true,
      subject: true,
      arrivedAt: true,
      attachments: true,
    },
  });
  return rows.map(({ attachments, arrivedAt, ...mail }) => ({
    ...mail,
    arrivedAt: arrivedAt.toISOString(),
    method: attachmentsOf(attachments)[0]?.method ?? null,
  }));
}

/** One mail with everything in it, or null. */
export async function findMail(id: string) {
  const mail = await db.mailboxMail.findUnique({ where: { id } });
  if (!mail) return null;
  const { attachments, headers, arrivedAt, ...rest } = mail;
  return {
    ...rest,
    arrivedAt: arrivedAt.toISOString(),
    headers: headers as Record<string, string>,
    attachments: attachmentsOf(attachments),
  };
}

export type Attachment = {
  filename: string;
  contentType: string;
  method: "REQUEST" | "CANCEL";
  content: string;
};

const attachmentsOf = (json: unknown) => json as Attachment[];
