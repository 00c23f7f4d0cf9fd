import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { networkOf, withinLimit } from "#app/platform/limits.server.ts";
import { readNumber } from "./certificates.ts";
import { isName } from "./name-proof.server.ts";
import { heldAt } from "./texts.ts";

export type Checked = {
  title: string;
  when: string;
  minutes: number;
  association: string;
  isReplaced: boolean;
};
type Outcome =
  | { ok: true; certificate: Checked }
  | { ok: false; refusal: "no-match" | "too-many-tries" };

/**
 * Whether a number and a name belong together. A wrong number and a wrong name read and take the same, and
 * five tries an hour go to each number, whether it exists or not.
 */
export async function checkCertificate(
  { locale }: Pick<Scope, "locale">,
  typed: { number: string; name: string },
  clientIp: string,
): Promise<Outcome> {
  const number = readNumber(typed.number) ?? typed.number.slice(0, 40);
  const isWithin =
    (await withinLimit("certificatesPerNetwork", networkOf(clientIp))) &&
    (await withinLimit("triesPerCertificate", number));
  if (!isWithin) return { ok: false, refusal: "too-many-tries" };
  const certificate = await db.certificate.findUnique({
    where: { number },
    select: {
      ...{ minutes: true, nameSalt: true, nameHash: true, replacedAt: true },
      session: { select: { title: true, startsAt: true, endsAt: true, zone: true } },
      association: { select: { name: true } },
    },
  });
  if (!(await isName(typed.name, certificate)) || !certificate)
    return { ok: false, refusal: "no-match" };
  const { session, minutes, association, replacedAt } = certificate;
  return {
    ok: true,
    certificate: {
      ...{ title: session.title, minutes, association: association.name },
      when: heldAt(session, locale),
      isReplaced: replacedAt !== null,
    },
  };
}
