import type { Scope } from "#app/features/identity/scope.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { readMail } from "#app/platform/incoming-mail.server.ts";
import { readSignatures } from "#app/platform/mail-authentication.server.ts";
import { isTokenOf, tokenFor, tokenId } from "#app/platform/secrets.server.ts";
import { writeFromIfPassed } from "./examine.server.ts";
import { judgeSignatures } from "./judge-signature.ts";
import { lookUp } from "./look-up.server.ts";
import { type Findings, type Refusal, type SenderFact, testLives } from "./senders.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };
type Asking = Pick<Scope, "now"> & Partial<Pick<Scope, "actor" | "association">>;

const purpose = "sender-check";
const pattern = /\[([0-9a-z]{20,40}\.[\w-]{43})\]/;

/** The code in the subject of a test mail: whoever brings the mail back has read the mailbox. */
export const testCode = (associationId: string, generation: number) =>
  tokenFor(purpose, associationId, generation);

export const isTestMail = (subject: string) => pattern.test(subject);

/**
 * Takes a test mail that has come back, as it came: pasted by the office (then `scope` names its
 * association) or brought by a mail server. The code shows that it is ours and newest, its signature who signs.
 */
export async function noteTestMail(scope: Asking, raw: Uint8Array): Promise<Outcome> {
  const source = whole(raw);
  const mail = await readMail(source);
  const code = pattern.exec(mail?.subject ?? "")?.[1];
  if (!mail || !code) return refuse(mail?.subject ? "another-mail" : "unreadable");
  const associationId = tokenId(code);
  if (scope.association && scope.association.id !== associationId) return refuse("another-mail");
  const check = await db.senderCheck.findUnique({ where: { associationId } });
  if (!check?.mailSentAt) return refuse("code-over");
  const { address, generation, mailSentAt } = check;
  const isOver = mailSentAt.getTime() + testLives < scope.now.getTime();
  if (isOver || !isTokenOf(code, purpose, associationId, generation)) return refuse("code-over");
  const { signatures, from, hops } = await readSignatures(source);
  if (from.length !== 1 || from[0]?.toLowerCase() !== address) return refuse("another-mail");
  const found = await lookUp(address, hops);
  const dkim = judgeSignatures(signatures, address, found.dmarc.record);
  await keep(scope, { associationId, address, generation }, { ...found, dkim });
  return { ok: true };
}

type Tested = { associationId: string; address: string; generation: number };

/** Only for the address and the mail that were asked about: another may have been, meanwhile. */
const keep = (scope: Asking, { associationId, ...tested }: Tested, findings: Findings) =>
  transact(async (tx) => {
    const { now, actor = { kind: "house" } } = scope;
    const { count } = await tx.senderCheck.updateMany({
      where: { associationId, ...tested },
      data: { findings, checkedAt: now, returnedAt: now },
    });
    if (count === 0) return;
    const acting = { now, actor, association: { id: associationId } };
    await record<SenderFact>(tx, { type: "sender.test-returned", associationId }, acting);
    await writeFromIfPassed(tx, acting, tested.address, findings);
  });

/** A form has sent line ends as browsers do, and people copy empty lines along; a mail starts with its head. */
const whole = (raw: Uint8Array) =>
  Buffer.from(
    Buffer.from(raw).toString("latin1").replace(/^\s+/, "").replace(/\r?\n/g, "\r\n"),
    "latin1",
  );

const refuse = (refusal: Refusal) => ({ ok: false as const, refusal });
