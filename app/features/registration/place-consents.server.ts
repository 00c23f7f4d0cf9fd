import type { Scope } from "#app/features/identity/scope.ts";
import { placeOf } from "#app/features/seats/place.server.ts";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { subscriptionToken } from "./subscription.server.ts";
import type { GivenPurpose } from "./texts.ts";

/** What was ticked with a place and was not taken back, and the ways out of the news that came of it. */
export async function getPlaceConsents(scope: Scope) {
  const { actor, locale } = scope;
  const id = actor.kind === "guest" ? actor.registrationId : "";
  const place = await db.registration.findUnique({
    where: placeOf(scope, id),
    select: {
      address: true,
      consents: {
        where: { withdrawnAt: null },
        orderBy: [{ tickedAt: "asc" }, { purpose: "asc" }, { id: "asc" }],
        select: {
          ...{ id: true, purpose: true, verifiedAt: true, recipientId: true },
          recipient: { select: { name: true } },
        },
      },
    },
  });
  const { address, consents } = place ?? { address: "", consents: [] };
  const confirmed = consents.filter(({ purpose, verifiedAt }) => purpose === "news" && verifiedAt);
  const news = await db.subscription.findMany({
    where: { address, associationId: { in: confirmed.map(({ recipientId }) => recipientId) } },
    select: { id: true, association: { select: { name: true } } },
  });
  return {
    consents: consents.map(({ id: consent, purpose, verifiedAt, recipient }) => ({
      ...{ id: consent, purpose: purpose as GivenPurpose, recipient: recipient.name },
      isConfirmed: verifiedAt !== null,
    })),
    newsLinks: news.map(({ id: subscription, association }) => ({
      association: association.name,
      href: pathsIn(locale).news(subscriptionToken({ id: subscription })),
    })),
  };
}
