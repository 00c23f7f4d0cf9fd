import { scopeBehindLink } from "#app/features/identity/scope.server.ts";
import { currentTime } from "#app/platform/clock.server.ts";
import { db } from "#app/platform/db.server.ts";
import { param } from "#app/platform/http.server.ts";
import { isTokenOf, tokenFor, tokenId } from "#app/platform/secrets.server.ts";

const purpose = "address-change";

/** The token of the button's page; it stands in the mail to the new address alone. */
export const addressChangeToken = ({ id }: { id: string }) => tokenFor(purpose, id, 0);

/** Who reads the mails of the new address, with the guest's scope; null once it is pressed or over. */
export async function behindAddressChange(
  request: Request,
  params: Record<string, string | undefined>,
) {
  const token = param(params, "token");
  const change = await db.addressChange.findUnique({
    where: { id: tokenId(token), expiresAt: { gt: await currentTime() } },
    select: {
      ...{ id: true, email: true, registrationId: true },
      registration: {
        select: {
          throughId: true,
          session: { select: { title: true, startsAt: true, endsAt: true, zone: true } },
        },
      },
    },
  });
  if (!change || !isTokenOf(token, purpose, change.id, 0)) return null;
  const { registrationId, registration, ...rest } = change;
  const actor = { kind: "guest" as const, registrationId };
  const scope = await scopeBehindLink(request, registration.throughId, actor);
  return { ...rest, registrationId, session: registration.session, scope };
}
