import { db } from "#app/platform/db.server.ts";
import { wayOut } from "#app/platform/mail.server.ts";

/** For the health page: how mails leave, how many wait, how many did not get through. */
export async function mailHealth() {
  const counts = await db.delivery.groupBy({
    by: ["status"],
    where: { status: { in: ["due", "claimed", "failed"] } },
    _count: true,
  });
  const count = (status: string) => counts.find((each) => each.status === status)?._count ?? 0;
  return { way: wayOut, due: count("due") + count("claimed"), failed: count("failed") };
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
