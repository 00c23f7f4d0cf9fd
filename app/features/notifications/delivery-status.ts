import type { Failure } from "./returns.ts";

type Report = {
  type: string;
  reportType: string;
  answers: string[];
  parts: { type: string; text: string }[];
};

/**
 * A notice that a mail was not delivered (RFC 3464), or null for any other mail. `names` are all it says
 * about which mail: the surest first. Exchange and Google leave the returned headers away at times.
 */
export function failureIn(mail: Report): (Failure & { names: string[] }) | null {
  if (mail.type !== "multipart/report") return null;
  if (mail.reportType && mail.reportType !== "delivery-status") return null;
  const report = mail.parts.find(({ type }) => /^message\/(global-)?delivery-status$/.test(type));
  if (!report) return null;
  const [about, ...recipients] = groupsOf(report.text);
  const failures = recipients.flatMap(failureOf);
  const worst = failures.find(({ permanent }) => permanent) ?? failures[0];
  if (!worst) return null;
  const returned = mail.parts.filter(({ type }) => returnedTypes.includes(type));
  const names = [
    about?.get("original-envelope-id"),
    ...returned.map(({ text }) => groupsOf(text)[0]?.get("message-id")),
    about?.get("x-original-message-id"),
    ...mail.answers,
  ];
  return { ...worst, names: names.filter((name) => name !== undefined).slice(0, 20) };
}

const returnedTypes = [
  "message/rfc822",
  "text/rfc822-headers",
  "message/rfc822-headers",
  "message/global",
  "message/global-headers",
];

/** Only "failed" and "delayed" say that something went wrong (RFC 3464, 2.3.3). */
function failureOf(recipient: Map<string, string>): Failure[] {
  const action = recipient.get("action")?.toLowerCase();
  const code = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(recipient.get("status") ?? "")?.[0] ?? "";
  if (action === "delayed")
    return [{ status: code.startsWith("4") ? code : "4.0.0", permanent: false }];
  if (action !== "failed") return [];
  const status = /^[45]/.test(code) ? code : "5.0.0";
  return [{ status, permanent: status.startsWith("5") }];
}

/** Blocks of header lines between empty lines: the first value of each name, its folded lines joined. */
function groupsOf(text: string): Map<string, string>[] {
  const blocks = text
    .replace(/\r\n?/g, "\n")
    .trim()
    .split(/\n\s*\n/, 50);
  return blocks.map((block) => {
    const group = new Map<string, string>();
    for (const line of block.replace(/\n[ \t]+/g, " ").split("\n")) {
      const [, name, value] = /^([\w-]{1,60}):(.*)$/.exec(line) ?? [];
      if (name && !group.has(name.toLowerCase()))
        group.set(name.toLowerCase(), (value ?? "").trim());
    }
    return group;
  });
}
