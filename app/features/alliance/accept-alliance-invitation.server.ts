import type { Scope } from "#app/features/identity/scope.ts";
import { type Tx, transact, unlessBroken } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { reservedSlugs } from "#app/reserved-slugs.ts";
import type { Refusal } from "./alliance.ts";
import { answerWithin } from "./answer-for.server.ts";
import { foundOfficeWithin } from "./found-office.server.ts";
import { detailsOf, type FoundingForm } from "./founding.ts";
import type { AllianceInvitation } from "./invite-association.server.ts";
import { joinWithin } from "./join.server.ts";
import { memberOf } from "./membership.server.ts";
import { type Taken, whoAnswers } from "./who-answers.server.ts";

type Declined = { ok: false; refusal: Refusal; taken?: Taken };
type Outcome = { ok: true; slug: string } | Declined;

/** An association that is here already joins, with the districts (AGS) it answers for. */
export const acceptAllianceInvitation = (
  scope: Scope,
  invitation: AllianceInvitation,
  districts: string[],
) =>
  unlessTaken(
    transact(async (tx): Promise<Outcome> => {
      const { id, slug } = scope.association;
      if (await memberOf(tx, invitation.allianceId, id))
        return { ok: false, refusal: "member-already" };
      const declined = await claim(tx, scope, invitation, id, districts);
      if (declined) return declined;
      await enter(tx, scope, invitation, districts);
      return { ok: true, slug };
    }),
  );

/** The same for one that is new here: it is created with its owner, or nothing happens. */
export async function foundByInvitation(
  open: Pick<Scope, "now" | "locale">,
  invitation: AllianceInvitation,
  form: FoundingForm,
  districts: string[],
): Promise<Outcome> {
  const { slug } = detailsOf(form);
  if (reservedSlugs.includes(slug)) return { ok: false, refusal: "slug-reserved" };
  const id = newId();
  return unlessTaken(
    transact(async (tx): Promise<Outcome> => {
      if (await tx.association.findUnique({ where: { slug } }))
        return { ok: false, refusal: "slug-taken" };
      const declined = await claim(tx, open, invitation, id, districts);
      if (declined) return declined;
      const scope = await foundOfficeWithin(tx, open, id, form);
      await enter(tx, scope, invitation, districts);
      return { ok: true, slug };
    }),
  );
}

/** Spends the invitation, or says why not; nothing is written then. */
async function claim(
  tx: Tx,
  { now }: Pick<Scope, "now">,
  { id, allianceId }: AllianceInvitation,
  associationId: string,
  districts: string[],
): Promise<Declined | null> {
  const taken = await whoAnswers(tx, allianceId, districts);
  if (taken) return { ok: false, refusal: "district-taken", taken };
  const { count } = await tx.allianceInvitation.updateMany({
    where: { id, acceptedAt: null, revokedAt: null, expiresAt: { gt: now } },
    data: { acceptedAt: now, acceptedByAssociationId: associationId },
  });
  return count === 0 ? { ok: false, refusal: "invitation-over" } : null;
}

async function enter(tx: Tx, scope: Scope, { allianceId }: AllianceInvitation, ags: string[]) {
  await joinWithin(tx, scope, allianceId);
  if (ags.length > 0) await answerWithin(tx, scope, allianceId, ags);
}

/** Two at the same moment: the second one is told so, and finds who it was when asking again. */
const unlessTaken = (work: Promise<Outcome>) =>
  unlessBroken("23505", work, (): Outcome => ({ ok: false, refusal: "district-taken" }));
