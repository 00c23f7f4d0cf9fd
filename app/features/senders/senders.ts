/**
 * An association may write from an address of its own. Before it does, the mail doctor examines the
 * address: whether its domain lets our server send (SPF), signs what leaves (DKIM), says what to do with
 * forgeries (DMARC), and whether the server's address and name lead to each other. A test mail that comes
 * back with its code proves the signature, and that the office reads the mailbox. Only what has passed is
 * written from.
 */
import { z } from "zod";
import { EmailAddress, normalisedAddress } from "#app/features/identity/address.ts";

export const SenderForm = z.object({
  address: EmailAddress.transform(normalisedAddress),
});

/** "unsure": no name server answered, or we do not know from where mail leaves. */
export type Findings = {
  spf: {
    state: "ok" | "missing" | "several" | "not-allowed" | "broken" | "unsure" | "not-theirs";
    domain: string;
    record?: string;
    /** What to write instead. */
    wanted?: string;
  };
  dmarc: {
    state: "ok" | "missing" | "several" | "unsure";
    domain: string;
    record?: string;
    wanted?: string;
  };
  /** "not-ours": another house sends for us and cares for its own name. */
  reverse: {
    state: "ok" | "missing" | "mismatch" | "unsure" | "not-ours";
    ip?: string;
    name?: string;
  };
  /** "open": no test mail has come back yet. */
  dkim: {
    state: "ok" | "open" | "missing" | "foreign" | "broken" | "uncovered" | "unsure";
    domain: string;
    selector?: string;
    signedBy?: string;
  };
};

export type Check = keyof Findings;
export const checks: readonly Check[] = ["spf", "dmarc", "reverse", "dkim"];

const good: readonly string[] = ["ok", "not-ours", "not-theirs"];

export const isGood = ({ state }: { state: string }) => good.includes(state);

/** Whether the association may write from the address. */
export const isPassed = (findings: Findings) => checks.every((check) => isGood(findings[check]));

/** Why a verb of this room declines. */
export type Refusal =
  | "sender-unknown"
  | "too-many-tests"
  | "not-sent"
  | "unreadable"
  | "another-mail"
  | "code-over";

export type SenderFact = {
  type: "sender.examined" | "sender.test-mailed" | "sender.test-returned" | "sender.test-bounced";
  associationId: string;
};

/** Milliseconds that a test mail may take to come back. */
export const testLives = 7 * 24 * 3_600_000;

export const domainOf = (address: string) => address.slice(address.lastIndexOf("@") + 1);
