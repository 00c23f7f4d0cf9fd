import type { Scope } from "#app/features/identity/scope.ts";
import { db, type Tx, transact, unlessBroken } from "#app/platform/db.server.ts";
import { isProduction } from "#app/platform/env.server.ts";
import { notFound } from "#app/platform/http.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { networkOf, withinLimit } from "#app/platform/limits.server.ts";
import { reservedSlugs } from "#app/reserved-slugs.ts";
import type { Refusal } from "./alliance.ts";
import { foundOfficeWithin } from "./found-office.server.ts";
import { detailsOf, type FoundingForm } from "./founding.ts";
import { isSetupCode } from "./setup-code.server.ts";

type Outcome = { ok: true; slug: string } | { ok: false; refusal: Refusal };

/** The first start is over once anybody has ever led an office; a demo has its own. Else 404. */
export async function requireFirstStart() {
  if (!isProduction || (await hasOwner(db))) throw notFound();
}

/**
 * The installation's first association and its owner. Who starts it knows the code; two at once make one.
 * Only a form that is otherwise right costs a try.
 */
export async function setUp(
  open: Pick<Scope, "now" | "locale">,
  { code, clientIp }: { code: string; clientIp: string },
  form: FoundingForm,
): Promise<Outcome> {
  const { slug } = detailsOf(form);
  if (reservedSlugs.includes(slug)) return { ok: false, refusal: "slug-reserved" };
  if (!(await withinLimit("setupTriesPerNetwork", networkOf(clientIp))))
    return { ok: false, refusal: "too-many-tries" };
  if (!isSetupCode(code)) return { ok: false, refusal: "setup-code-wrong" };
  const made = transact(async (tx): Promise<Outcome> => {
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtext('first owner'))`;
    if (await hasOwner(tx)) throw notFound();
    await foundOfficeWithin(tx, open, newId(), form);
    return { ok: true, slug };
  });
  return unlessBroken("23505", made, () => ({ ok: false, refusal: "slug-taken" }));
}

const hasOwner = async (client: Tx) =>
  (await client.staffRole.count({ where: { role: "owner" } })) > 0;
