import type { Level } from "#app/features/companies/levels.ts";
import type { Tx } from "#app/platform/db.server.ts";
import { record } from "#app/platform/facts.server.ts";
import { FieldForm, type Item, type Overtaken, type ProfileFact, type Writer } from "./profiles.ts";

/** What a writer sends: `revision` as they read the field, 0 for an empty one; absent: whatever it was. */
export type Writing = FieldForm & { revision?: number };
type By = {
  now: Date;
  actor?: { kind: string; staffId?: string };
  writer: Writer;
  associationId?: string;
};
type Written = { ok: true; changed: number } | { ok: false; overtaken: Overtaken[] };

/**
 * Writes fields of one company, all of them or, where one was changed by somebody else meanwhile, none; what says
 * the same is left alone. Whoever calls has made sure that the writer may. @throws ZodError for what is no field
 */
export async function writeFields(
  tx: Tx,
  companyId: string,
  writings: Writing[],
  { now, actor, writer, associationId }: By,
): Promise<Written> {
  await tx.$queryRaw`SELECT id FROM "Company" WHERE id = ${companyId} FOR UPDATE`;
  const held = await tx.profileField.findMany({ where: { companyId } });
  const changes = writings.flatMap(({ revision, ...form }) => {
    const { key, locale, items, level } = FieldForm.parse(form);
    const before = held.find((field) => field.key === key && field.locale === locale);
    const stands = { items: (before?.items ?? []) as Item[], level: before?.level ?? level };
    if (stands.level === level && asKey(stands.items) === asKey(items)) return [];
    const isOvertaken = revision !== undefined && revision !== (before?.revision ?? 0);
    const now = {
      key,
      locale,
      revision: before?.revision ?? 0,
      ...stands,
      level: stands.level as Level,
    };
    return [{ change: { key, locale, items, level }, overtaken: isOvertaken ? now : null }];
  });
  const overtaken = changes.flatMap((each) => each.overtaken ?? []);
  if (overtaken.length > 0) return { ok: false, overtaken };
  if (changes.length === 0) return { ok: true, changed: 0 };
  await tx.$executeRaw`
    INSERT INTO "ProfileField" ("companyId", key, locale, items, level, "changedAt", "changedBy")
    SELECT ${companyId}, key, locale, items, level, ${now}, ${writer}
    FROM jsonb_to_recordset(${JSON.stringify(changes.map(({ change }) => change))}::jsonb)
      AS change(key text, locale text, items jsonb, level text)
    ON CONFLICT ("companyId", key, locale) DO UPDATE SET items = EXCLUDED.items, level = EXCLUDED.level,
      revision = "ProfileField".revision + 1, "changedAt" = EXCLUDED."changedAt", "changedBy" = EXCLUDED."changedBy"`;
  await tx.company.update({ where: { id: companyId }, data: { changedAt: now } });
  const fact: ProfileFact = {
    type: "profile.changed",
    companyId,
    ...(associationId && { associationId }),
  };
  await record<ProfileFact>(tx, fact, { now, ...(actor && { actor }) });
  return { ok: true, changed: changes.length };
}

const asKey = (items: Item[]) =>
  JSON.stringify(items.map(({ text, until = null, free = false }) => [text, until, free]));
