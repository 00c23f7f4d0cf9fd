import type { Tx } from "#app/platform/db.server.ts";
import { type FieldForm, FieldForm as FieldShape, type Writer } from "./profiles.ts";

/** One field of one company; without items it goes. */
export type ManyField = FieldForm & { companyId: string };
type By = { now: Date; writer: Writer };

/**
 * Writes fields of many companies at once, each company and field once. Whoever calls holds the companies, has made
 * sure that the writer may, and records that it happened. @throws ZodError for what is no field
 */
export async function writeMany(tx: Tx, fields: ManyField[], { now, writer }: By) {
  if (fields.length === 0) return;
  const rows = fields.map(({ companyId, ...form }) => ({ companyId, ...FieldShape.parse(form) }));
  const gone = JSON.stringify(rows.filter(({ items }) => items.length === 0));
  const said = JSON.stringify(rows.filter(({ items }) => items.length > 0));
  await tx.$executeRaw`
    DELETE FROM "ProfileField" field USING jsonb_to_recordset(${gone}::jsonb)
      AS said("companyId" text, key text, locale text)
    WHERE field."companyId" = said."companyId" AND field.key = said.key AND field.locale = said.locale`;
  await tx.$executeRaw`
    INSERT INTO "ProfileField" ("companyId", key, locale, items, level, "changedAt", "changedBy")
    SELECT "companyId", key, locale, items, level, ${now}, ${writer}
    FROM jsonb_to_recordset(${said}::jsonb)
      AS said("companyId" text, key text, locale text, items jsonb, level text)
    ON CONFLICT ("companyId", key, locale) DO UPDATE SET items = EXCLUDED.items, level = EXCLUDED.level,
      revision = "ProfileField".revision + 1, "changedAt" = EXCLUDED."changedAt",
      "changedBy" = EXCLUDED."changedBy"`;
  await tx.$executeRaw`
    UPDATE "Company" SET "changedAt" = ${now} WHERE id = ANY(${[...new Set(rows.map(({ companyId }) => companyId))]})`;
}
