import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import type { Held } from "./approach-links.server.ts";
import { type ApproachFact, type EntryKind, Text } from "./approaches.ts";

type Holder = Pick<Held, "approach" | "side" | "person">;
type Reply = { ok: true } | { ok: false; status: 400 | 409; problem: string; typed: string };

/** A press of either side on the page of an approach. @throws 404 for what is not theirs to press */
export async function actOnApproach(scope: Scope, holder: Holder, sent: FormData): Promise<Reply> {
  const said = (name: string) => String(sent.get(name) ?? "").replaceAll("\0", "");
  const intent = said("intent");
  const { side, approach } = holder;
  if (side === "writer" && intent === "confirm") return confirmApproach(scope, approach.id);
  if (approach.claimUntil) throw notFound();
  const typed = said("text");
  if (approach.declinedAt && intent !== "report")
    return { ok: false, status: 409, problem: "declined", typed };
  if (intent === "answer") {
    const text = Text.safeParse(typed);
    if (text.success) return sayIn(scope, holder, "answer", text.data);
    const problem = text.error.issues[0]?.message ?? "text-missing";
    return { ok: false, status: 400, problem, typed };
  }
  if (intent === "contact") return sayIn(scope, holder, "contact");
  if (side === "company" && intent === "decline") return sayIn(scope, holder, "declined");
  if (side === "company" && intent === "report") return reportApproach(scope, approach.id);
  throw notFound();
}

/** "Das ist meine Anfrage": the company is told of it, its people by mail, or its office. Twice changes nothing. */
export const confirmApproach = (scope: Scope, approachId: string) =>
  transact(async (tx) => {
    const { count } = await tx.approach.updateMany({
      where: { ...ownOf(scope, approachId), claimUntil: { gt: scope.now } },
      data: { claimUntil: null, writtenAt: scope.now },
    });
    if (count > 0) await note(tx, scope, approachId, "confirmed");
    return { ok: true as const };
  });

/** To the office of the association it came through. */
export const reportApproach = (scope: Scope, approachId: string) =>
  transact(async (tx) => {
    const { count } = await tx.approach.updateMany({
      where: { ...ownOf(scope, approachId), claimUntil: null, reportedAt: null },
      data: { reportedAt: scope.now, settledAt: null, settledById: null },
    });
    if (count > 0) await note(tx, scope, approachId, "reported");
    return { ok: true as const };
  });

const sayIn = (scope: Scope, holder: Holder, kind: EntryKind, text = "") =>
  transact(async (tx) => {
    const { approach, side, person } = holder;
    const { id: approachId, throughId: associationId } = approach;
    const same = { approachId, side, personId: person?.id ?? null, kind };
    if (kind !== "answer" && (await tx.approachEntry.count({ where: same })) > 0)
      return { ok: true as const };
    const entryId = newId();
    await tx.approachEntry.create({ data: { id: entryId, ...same, text, at: scope.now } });
    if (kind === "declined") {
      await tx.approach.update({ where: { id: approachId }, data: { declinedAt: scope.now } });
      await note(tx, scope, approachId, "declined");
      return { ok: true as const };
    }
    const type = kind === "contact" ? "approach.contact-released" : "approach.answered";
    const fact = { approachId, entryId, side, associationId } as const;
    await record<ApproachFact>(tx, { type, ...fact }, scope);
    return { ok: true as const };
  });

/** Nothing of it is kept: for who wrote it. Twice changes nothing. */
export async function withdrawApproach(tx: Tx, scope: Scope, approachId: string) {
  const { count } = await tx.approach.deleteMany({ where: ownOf(scope, approachId) });
  if (count > 0) await note(tx, scope, approachId, "withdrawn");
}

const ownOf = ({ association }: Scope, id: string) => ({ id, throughId: association.id });

const note = (
  tx: Tx,
  scope: Scope,
  approachId: string,
  done: "confirmed" | "declined" | "reported" | "withdrawn",
) =>
  record<ApproachFact>(
    tx,
    { type: `approach.${done}`, approachId, associationId: scope.association.id },
    scope,
  );
