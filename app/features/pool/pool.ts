/**
 * The pool is what partners show to the alliances an association belongs to: a session listed there
 * may be adopted by one click, or by itself through a standing rule ("everything on short-time
 * work"). A listing is new until somebody of the office has looked at it. Whoever adopts may
 * introduce the session in its own words and name its own contact; seats, room and time stay one.
 */
import { z } from "zod";
import { EmailAddress } from "#app/features/identity/address.ts";
import { isTelephone } from "#app/features/identity/telephone.ts";

const line = (max: number) => z.string().trim().max(max);
const orNull = (text: string) => text || null;

export const Introduction = line(4000).transform(orNull);

/** An adopter's own words; what is left empty is the association's own. */
export const AdoptionForm = z.object({
  introduction: Introduction,
  contactName: line(120).transform(orNull),
  contactPhone: line(60)
    .refine((typed) => typed === "" || isTelephone(typed))
    .transform(orNull),
  contactEmail: z.literal("").or(EmailAddress).transform(orNull),
});
export type AdoptionForm = z.output<typeof AdoptionForm>;
export const adoptionFields = AdoptionForm.keyof().options;
export type AdoptionField = (typeof adoptionFields)[number];

/** How a listing stands for the association that looks at it. */
export const standings = ["open", "new", "adopted", "rule", "all"] as const;
export type Standing = (typeof standings)[number];

/** Everything on a topic, of a partner, or both; neither means everything at all. */
export type RuleForm = {
  topic: string | null;
  host: string | null;
  introduction: string | null;
  /** Also what is listed already and nobody has decided on. */
  alsoListed: boolean;
};

/** Why a verb of this room declines. */
export type Refusal = "rule-exists" | "rule-unknown" | "imprint-missing";

export type PoolFact = {
  type: `adoption-rule.${"made" | "reworded" | "ended"}`;
  associationId: string;
  ruleId: string;
};
