import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import ICAL from "ical.js";
import { SMTPServer, type SMTPServerAddress } from "smtp-server";

/** Everything that is due at this moment is heard, claimed and handed over. */
export async function deliverMails(now: Date) {
  const { hearFacts } = await import("#app/features/notifications/hear.server.ts");
  const { claimMails } = await import("#app/features/notifications/claim.server.ts");
  const { sendClaimed, takeStranded } = await import("#app/features/notifications/send.server.ts");
  while ((await hearFacts(100)) > 0);
  for (;;) {
    const { claimed, handled } = await claimMails(10, now);
    const stranded = await takeStranded(10, now);
    await sendClaimed([...claimed, ...stranded], now);
    if (handled + stranded.length === 0) return;
  }
}

/** What lies in the development mailbox for one address, in the order of arrival. */
export async function mailsTo(address: string) {
  const { db } = await import("#app/platform/db.server.ts");
  const deliveries = await db.delivery.findMany({ orderBy: { seq: "asc" }, select: { id: true } });
  const order = new Map(deliveries.map(({ id }, n) => [id, n]));
  const mails = await db.mailboxMail.findMany({ where: { to: address } });
  return mails
    .sort((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0))
    .map((mail) => ({ ...mail, calendar: calendarIn(mail.attachments) }));
}

/** Method, UID and SEQUENCE of the calendar part, or null. */
function calendarIn(attachments: unknown) {
  const [file] = attachments as { content: string; method: string }[];
  if (!file) return null;
  const calendar = new ICAL.Component(ICAL.parse(file.content));
  const event = calendar.getFirstSubcomponent("vevent") as ICAL.Component;
  const value = (name: string) => String(event.getFirstPropertyValue(name));
  return {
    method: String(calendar.getFirstPropertyValue("method")),
    mimeMethod: file.method,
    uid: value("uid"),
    sequence: Number(value("sequence")),
    status: value("status"),
    startsAt: (event.getFirstPropertyValue("dtstart") as ICAL.Time).toJSDate(),
    location: value("location"),
    description: value("description"),
    organizer: event.getFirstProperty("organizer")?.getParameter("cn"),
    attendee: value("attendee").toLowerCase(),
    text: file.content,
  };
}

export type Sink = {
  url: string;
  mails: string[];
  /** The same mails, byte for byte. */
  raw: Buffer[];
  /** MAIL FROM of each, with what it asks for. */
  senders: (SMTPServerAddress | false)[];
  close: () => Promise<void>;
};

type Accept = () => void;

/**
 * A real SMTP server that keeps what it has accepted. `refuse` answers a recipient with an error;
 * `receive` decides when a mail is accepted, or never.
 */
export async function smtpSink(
  refuse?: (address: string) => Error | null,
  receive = (_mail: string, accept: Accept) => accept(),
): Promise<Sink> {
  const mails: string[] = [];
  const raw: Buffer[] = [];
  const senders: Sink["senders"] = [];
  const server = new SMTPServer({
    hideDSN: false,
    authOptional: true,
    disabledCommands: ["STARTTLS", "AUTH"],
    logger: false,
    onRcptTo: ({ address }, _session, done) => done(refuse?.(address) ?? null),
    onData(stream, { envelope }, done) {
      const parts: Buffer[] = [];
      stream.on("data", (part: Buffer) => parts.push(part));
      stream.on("end", () => {
        const bytes = Buffer.concat(parts);
        const text = bytes.toString();
        receive(text, () => {
          mails.push(text);
          raw.push(bytes);
          senders.push(envelope.mailFrom);
          done();
        });
      });
    },
  });
  // A sender that dies in the middle of a word is no mistake of the sink.
  server.on("error", () => {});
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.server.address() as AddressInfo;
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  return { url: `smtp://127.0.0.1:${port}`, mails, raw, senders, close };
}

type Answer = { status: number; body: object };
export type Asked = { key: string | undefined; body: string };

/** Stands in for Resend's server: answers in the given order, the last one for good. */
export async function resendServer(answers: Answer[]) {
  const asked: Asked[] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const part of request) body += part;
    asked.push({ key: request.headers["idempotency-key"] as string | undefined, body });
    const answer = answers[Math.min(asked.length, answers.length) - 1] as Answer;
    response.writeHead(answer.status, { "Content-Type": "application/json" });
    response.end(JSON.stringify(answer.body));
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const { port } = server.address() as AddressInfo;
  const close = () => new Promise<void>((closed) => server.close(() => closed()));
  return { url: `http://127.0.0.1:${port}`, asked, close };
}
