import { runningAt } from "#app/features/companies/reach.server.ts";
import { getProfile } from "#app/features/profiles/read-profile.server.ts";
import { db, transact, unlessBroken } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { withinLimit } from "#app/platform/limits.server.ts";
import type { PersonScope } from "./person-scope.server.ts";
import { readsWith } from "./person-scope.server.ts";
import { ClaimForm, type PersonFact, type Refusal } from "./representations.ts";

type Outcome = { ok: true } | { ok: false; refusal: Refusal };

/** The company that somebody finds as their own, as far as they see it. @throws 404 for one they do not see */
export const getClaimable = async (scope: PersonScope, companyId: string) => {
  const { now, locale } = scope;
  const { id, name } = await getProfile({ reach: await readsWith(scope), now, locale }, companyId);
  const own = { companyId: id, personId: scope.person.id };
  const [acts, waits] = await Promise.all([
    db.representation.count({ where: { ...own, until: null } }),
    db.claim.count({ where: { ...own, decidedAt: null } }),
  ]);
  return { id, name, acts: acts > 0, waits: waits > 0 };
};

/**
 * A person says that a company is theirs; the office of the association in whose list they found it is told, or of
 * one that has it. @throws 404 for a company that they do not see
 */
export async function claimCompany(
  scope: PersonScope,
  companyId: string,
  form: ClaimForm,
): Promise<Outcome> {
  const { name, message } = ClaimForm.parse(form);
  const { person, now } = scope;
  const { acts, waits } = await getClaimable(scope, companyId);
  if (acts) return { ok: false, refusal: "acts-already" };
  if (waits) return { ok: false, refusal: "claimed-already" };
  const { associationId } = orNotFound(
    await db.membership.findFirst({
      where: { companyId, ...runningAt(now) },
      orderBy: { since: "asc" },
      select: { associationId: true },
    }),
  );
  if (!(await withinLimit("claimsPerPerson", person.id)))
    return { ok: false, refusal: "too-many-mails" };
  const made = transact(async (tx): Promise<Outcome> => {
    const id = newId();
    await tx.person.update({ where: { id: person.id }, data: { name } });
    const data = { id, companyId, associationId, personId: person.id, message, askedAt: now };
    await tx.claim.create({ data });
    const about = { companyId, claimId: id, associationId };
    await record<PersonFact>(tx, { type: "claim.made", ...about }, scope);
    return { ok: true };
  });
  return unlessBroken("23505", made, () => ({ ok: false, refusal: "claimed-already" }) as const);
}
