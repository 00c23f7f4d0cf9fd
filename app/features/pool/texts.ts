import { addressSentence } from "#app/features/identity/address-texts.ts";
import { m } from "#app/generated/paraglide/messages.js";
import type { AdoptionField, Refusal } from "./pool.ts";

export const refusalText: Record<Refusal, () => string> = {
  "rule-exists": m.pool_rule_exists,
  "rule-unknown": m.pool_rule_unknown,
  "imprint-missing": m.sessions_refusal_imprint_missing,
};

export const adoptionLabel: Record<AdoptionField, () => string> = {
  introduction: m.pool_introduction,
  contactName: m.pool_contact_name,
  contactPhone: m.pool_contact_phone,
  contactEmail: m.pool_contact_email,
};

/** What to do about a field that cannot be taken as it is. */
export const adoptionProblem: Record<AdoptionField, (typed?: string) => string> = {
  introduction: () => m.pool_wrong_introduction(),
  contactName: () => m.pool_wrong_name(),
  contactPhone: () => m.pool_wrong_phone(),
  contactEmail: addressSentence,
};

type Rule = { topic: string | null; host: string | null; adopted: number };

/** "Alles zu Kurzarbeit" */
export const ruleTitle = ({ topic }: Pick<Rule, "topic">) =>
  topic ? m.pool_rule_topic({ topic }) : m.pool_rule_everything();

/** "Wirtschaftsverband Emsland · bisher 3 Termine" */
export const ruleNote = ({ host, adopted }: Rule) =>
  [
    host ? m.pool_rule_host({ host }) : m.pool_rule_anyone(),
    m.pool_rule_so_far({ count: adopted }),
  ].join(" · ");
