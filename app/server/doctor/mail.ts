import { connect } from "node:net";
import type { Findings } from "#app/features/senders/senders.ts";
import { about, type Examination, type Finding } from "./finding.ts";

/** Whether mail leaves, and whether its readers' servers can tell that it is ours. */
export const sender: Examination = async ({ settings }) => {
  const { ok, lacks, unknown, unneeded } = about("Sender");
  const { MODE, MAIL_FROM, RESEND_API_KEY, SMTP_URL } = settings;
  if (!RESEND_API_KEY && !SMTP_URL)
    return MODE === "demo" ? [unneeded("Mail is kept at /dev/mailbox.")] : [];
  const findings: Finding[] = [];
  if (RESEND_API_KEY)
    findings.push(unknown("Through Resend; whether it takes mail shows the first one."));
  else {
    const { whyNoMailLeaves } = await import("#app/platform/mail.server.ts");
    const why = await whyNoMailLeaves();
    const host = new URL(SMTP_URL ?? "").host;
    findings.push(
      why
        ? lacks(`The mail server ${host} does not let us in: ${why}`, "SMTP_URL")
        : ok(`The mail server ${host} lets us in.`),
    );
  }
  if (MAIL_FROM.endsWith(".example"))
    return [
      ...findings,
      lacks(
        `Mail comes from ${MAIL_FROM}, which is nobody's.`,
        "Set MAIL_FROM to an address of yours.",
      ),
    ];
  const { lookUp } = await import("#app/features/senders/look-up.server.ts");
  const found = await lookUp(MAIL_FROM);
  return [...findings, spfOf(found.spf), dmarcOf(found.dmarc), reverseOf(found.reverse)];
};

/** As the name servers would have it. */
const write = (name: string, wanted?: string) =>
  wanted && `At ${name} belongs the TXT record: ${wanted}`;

function spfOf({ state, domain, wanted }: Findings["spf"]): Finding {
  const { ok, lacks, unknown } = about("SPF");
  if (state === "ok") return ok(`${domain} lets the mail server send.`);
  if (state === "not-theirs") return ok(`${domain} is another house's.`);
  if (state === "unsure")
    return unknown(
      `Whether ${domain} lets the mail server send.`,
      "MAIL_EXITS says from where mail leaves; DNS_SERVERS whom to ask.",
    );
  const words = {
    missing: "says nothing",
    several: "says several things",
    broken: "says something unreadable",
    "not-allowed": "forbids our mail server",
  };
  return lacks(`${domain} ${words[state]}.`, write(domain, wanted));
}

function dmarcOf({ state, domain, wanted }: Findings["dmarc"]): Finding {
  const { ok, lacks, unknown } = about("DMARC");
  if (state === "ok") return ok(`${domain} says what to do with forgeries.`);
  if (state === "unsure") return unknown(`Whether ${domain} says what to do with forgeries.`);
  return lacks(
    `${domain} says ${state === "missing" ? "nothing" : "several things"}.`,
    write(`_dmarc.${domain}`, wanted),
  );
}

function reverseOf({ state, ip, name }: Findings["reverse"]): Finding {
  const { ok, lacks, unknown } = about("Exit");
  if (state === "ok") return ok(`${ip} and ${name} lead to each other.`);
  if (state === "not-ours") return ok("Another house sends for us.");
  if (state === "unsure")
    return unknown("Whether the mail server's address leads to a name.", "MAIL_EXITS");
  return lacks(
    `${ip} leads to ${state === "missing" ? "no name" : `${name}, which leads elsewhere`}.`,
    "The mail server's provider sets it (PTR).",
  );
}

/** Whether we hear of what did not arrive. */
export const bounces: Examination = async ({ settings }) => {
  const { ok, lacks, unneeded, unknown } = about("Bounces");
  const { MODE, RESEND_API_KEY, RESEND_WEBHOOK_SECRET, PUBLIC_URL, SMTP_URL } = settings;
  if (!RESEND_API_KEY && !SMTP_URL) return MODE === "demo" ? [unneeded("No mail leaves.")] : [];
  if (RESEND_API_KEY)
    return RESEND_WEBHOOK_SECRET
      ? [ok("Resend tells what did not arrive.")]
      : [
          lacks(
            "Nobody tells us what did not arrive.",
            `A webhook of Resend to ${PUBLIC_URL}/webhooks/resend, its secret in RESEND_WEBHOOK_SECRET.`,
          ),
        ];
  const { BOUNCE_ADDRESS, BOUNCE_SMTP_PORT: port, BOUNCE_SMTP_HOST: host } = settings;
  if (!BOUNCE_ADDRESS)
    return [
      lacks(
        "Mail that does not arrive comes back to where nobody of us looks.",
        "Set BOUNCE_ADDRESS, and BOUNCE_SMTP_PORT or a pipe into: npm run mails -- receive",
      ),
    ];
  if (!port)
    return [unknown(`Whether mail to ${BOUNCE_ADDRESS} is piped into: npm run mails -- receive`)];
  return (await greets(port, host))
    ? [ok(`The worker takes mail to ${BOUNCE_ADDRESS} on port ${port}.`)]
    : [
        lacks(
          `Nobody takes mail on port ${port} (BOUNCE_SMTP_PORT).`,
          "Start the worker: systemctl start verbund-worker",
        ),
      ];
};

const greets = (port: number, host: string) =>
  new Promise<boolean>((done) => {
    const socket = connect({ port, host, timeout: 5_000 });
    const say = (answer: boolean) => {
      socket.destroy();
      done(answer);
    };
    socket.once("data", (text) => say(text.toString().startsWith("220")));
    socket.once("timeout", () => say(false)).once("error", () => say(false));
  });
