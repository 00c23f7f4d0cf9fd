import { request } from "node:https";
import type { TLSSocket } from "node:tls";
import { about, type Examination } from "./finding.ts";

const DAY = 86_400_000;
const leastDays = 14;

/** Whether visitors reach us where our mails send them. */
export const address: Examination = async ({ settings }) => {
  const { ok, lacks, unneeded } = about("Address");
  const { MODE, PUBLIC_URL, TRUST_PROXY } = settings;
  if (MODE === "demo") return [unneeded("A demo answers on this machine alone.")];
  if (!PUBLIC_URL) return [];
  if (!PUBLIC_URL.startsWith("https:"))
    return [
      lacks(
        `${PUBLIC_URL} is not https: logins and names travel readably.`,
        "A proxy with TLS in front: app/server/operations/nginx.conf",
      ),
    ];
  const heard = await healthAt(PUBLIC_URL);
  if ("problem" in heard)
    return [
      lacks(
        `${PUBLIC_URL} cannot be reached from here: ${heard.problem}`,
        "Are web and proxy running? Is the certificate one that browsers trust?",
      ),
    ];
  if (heard.status !== 200)
    return [
      lacks(`${PUBLIC_URL}/healthz answers ${heard.status}.`, "journalctl -u 'verbund-web@*'"),
    ];
  if (heard.days < leastDays)
    return [lacks(`The certificate ends in ${heard.days} days.`, "certbot renew")];
  const words = `${PUBLIC_URL} answers; its certificate holds for ${heard.days} days.`;
  return TRUST_PROXY
    ? [ok(words)]
    : [
        lacks(
          "Every visitor seems to come from the proxy: limits meet all of them together.",
          "TRUST_PROXY=1, and a proxy that overwrites X-Forwarded-For.",
        ),
      ];
};

type Heard = { status: number; days: number } | { problem: string };

const healthAt = (url: string) =>
  new Promise<Heard>((done) => {
    const asked = request(new URL("/healthz", url), { timeout: 10_000 }, (answer) => {
      const { valid_to } = (answer.socket as TLSSocket).getPeerCertificate();
      answer.resume();
      const days = Math.floor((Date.parse(valid_to) - Date.now()) / DAY);
      done({ status: answer.statusCode ?? 0, days });
    });
    asked.once("timeout", () => asked.destroy(new Error("no answer within ten seconds")));
    asked.once("error", ({ message }) => done({ problem: message })).end();
  });
