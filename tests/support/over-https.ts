import { type RequestOptions, request } from "node:https";
import { simpleParser } from "mailparser";
import { vi } from "vitest";
import type { Production } from "./production.ts";

export type Heard = { status: number; headers: Record<string, string | undefined>; text: string };

let visitors = 0;

/** An address of the loopback network that nobody else has: limits count by it. */
export const aVisitorsAddress = () => `127.254.${++visitors >> 8}.${visitors & 255}`;

/** As a browser without script would ask https://verbund.example.org, through the proxy; from an address of its own. */
export const overHttps =
  ({ address, certificate }: Pick<Production, "address" | "certificate">) =>
  (path: string, { form, ...wish }: RequestOptions & { form?: Record<string, string> } = {}) =>
    new Promise<Heard>((done, fail) => {
      const host = "verbund.example.org";
      const body = form && new URLSearchParams(form).toString();
      const headers = {
        Host: host,
        ...(body !== undefined && {
          "Content-Type": "application/x-www-form-urlencoded",
          "Content-Length": Buffer.byteLength(body),
        }),
      };
      const to = { host: address, servername: host, ca: certificate, path, agent: false as const };
      const method = form ? "POST" : "GET";
      const localAddress = aVisitorsAddress();
      const asked = request({ ...to, method, headers, localAddress, ...wish }, (answer) => {
        let text = "";
        answer.setEncoding("utf8").on("data", (part) => {
          text += part;
        });
        answer.on("end", () =>
          done({
            status: answer.statusCode ?? 0,
            headers: answer.headers as Heard["headers"],
            text,
          }),
        );
      });
      asked.on("error", fail).end(body);
    });

/** The newest mail to an address, once it has really arrived. */
export async function arrived({ sink }: Production, address: string, subject: RegExp) {
  return vi.waitFor(
    async () => {
      const mails = await Promise.all(sink.mails.map((raw) => simpleParser(raw)));
      const found = mails
        .reverse()
        .find(
          ({ to, ...mail }) =>
            [to].flat().some((one) => one?.text.includes(address)) &&
            subject.test(mail.subject ?? ""),
        );
      if (!found) throw new Error(`No mail to ${address}: ${mails.map(({ subject }) => subject)}`);
      const calendar = found.attachments.map(({ content }) => content.toString("utf8")).join();
      return { subject: found.subject ?? "", calendar: calendar.replace(/\r\n[ \t]/g, "") };
    },
    { timeout: 20_000, interval: 200 },
  );
}
