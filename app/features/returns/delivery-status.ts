import type { Failure } from "./returns.ts";

/** What a delivery status says of the worst recipient; "late" is not over yet. */
export type Told = { kind: "failed" | "late"; failure: Failure } | "delivered" | null;

/** The machine-readable part of a notice (RFC 3464), in whatever kind of mail it stands. */
export function toldBy(text: string): Told {
  const [about, ...recipients] = groupsOf(text);
  return worstOf([...recipients, ...(about ? [about] : [])].map(toldOf));
}

export function worstOf(told: Told[]): Told {
  const failures = told.filter((each) => each !== null && each !== "delivered");
  const worst = failures.find(({ failure }) => failure.permanent) ?? failures[0];
  return worst ?? (told.includes("delivered") ? "delivered" : null);
}

/** The mail that a delivery status is about, as it names it (RFC 3464, 2.2.1; Google's own field). */
export const namedBy = (text: string) =>
  groupsOf(text)
    .slice(0, 1)
    .flatMap((about) => [about.get("original-envelope-id"), about.get("x-original-message-id")])
    .filter((name) => name !== undefined);

/** The Message-ID of a returned head. */
export const messageIdIn = (text: string) => groupsOf(text)[0]?.get("message-id");

/** Actions are five words (RFC 3464, 2.3.3); some servers use their own, some none. */
function toldOf(recipient: Map<string, string>): Told {
  const action = recipient.get("action")?.toLowerCase() ?? "";
  const code = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(recipient.get("status") ?? "")?.[0] ?? "";
  if (/^(?:delivered|relayed|expanded)\b/.test(action)) return "delivered";
  if (/^(?:delay|defer|warn)/.test(action)) return late(code.startsWith("4") ? code : "4.0.0");
  if (!/^(?:fail|error|undeliver|bounce|reject)/.test(action) && !/^[45]/.test(code))
    return code.startsWith("2") ? "delivered" : null;
  const status = /^[45]/.test(code) ? code : "5.0.0";
  return { kind: "failed", failure: { status, permanent: status.startsWith("5") } };
}

const late = (status: string): Told => ({ kind: "late", failure: { status, permanent: false } });

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
