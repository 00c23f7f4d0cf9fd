// The mail server of a bench, in a process of its own: who was sent something, and when.
import { smtpSink } from "#tests/support/mail.ts";

export type Arrived = { url: string } | { to: string; at: number };

const tell = (arrived: Arrived) => process.send?.(arrived);
const { url } = await smtpSink(undefined, (mail, accept) => {
  const to = /^To: .*?([\w.-]+@example\.org)/m.exec(mail)?.[1] ?? "";
  accept();
  tell({ to, at: Date.now() });
});
tell({ url });
