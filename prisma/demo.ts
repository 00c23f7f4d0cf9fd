/** The story of spring 2020, told in the weeks around the day of seeding, through the house's verbs. */
import { answerFor } from "#app/features/alliance/answer-for.server.ts";
import { createAssociation } from "#app/features/alliance/create-association.server.ts";
import { found } from "#app/features/alliance/found.server.ts";
import { join } from "#app/features/alliance/join.server.ts";
import { introduceExpert } from "#app/features/experts/introduce-expert.server.ts";
import { lend } from "#app/features/experts/lend.server.ts";
import { nameTopic } from "#app/features/experts/name-topic.server.ts";
import { houseScope } from "#app/features/identity/scope.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { allianceName, associations, topics } from "./cast.ts";
import { experts } from "./cast-experts.ts";

const days = 24 * 60 * 60_000;

/** Everything the demo sessions stand on; ids by slug and by the experts' keys. */
export type Stage = {
  now: Date;
  allianceId: string;
  associationIds: Map<string, string>;
  expertIds: Map<string, string>;
};

/** What a verb answered, or an error: the demo contradicts no rule of the house. */
export function demanded<T extends { ok: boolean }>(outcome: T, what: string) {
  if (!outcome.ok) throw new Error(`The demo does not fit: ${what} ${JSON.stringify(outcome)}`);
  return outcome as Extract<T, { ok: true }>;
}

/** The house acting for one of the associations at a given time. */
export const actingFor = (stage: Stage, slug: string, now: Date): Promise<Scope> =>
  houseScope(stage.associationIds.get(slug) ?? "", now);

/** Associations, their alliance and districts, topics, experts and who may engage them. */
export async function setStage(now: Date): Promise<Stage> {
  const longAgo = new Date(now.getTime() - 60 * days);
  const associationIds = new Map<string, string>();
  for (const { districts: _, ...form } of associations) {
    const created = demanded(await createAssociation({ now: longAgo }, form), form.slug);
    associationIds.set(form.slug, created.associationId);
  }
  const allianceId = await allianceOf([...associationIds.values()], longAgo);
  const stage = { now, allianceId, associationIds, expertIds: new Map<string, string>() };
  for (const { slug, districts } of associations) {
    const scope = await actingFor(stage, slug, longAgo);
    demanded(await answerFor(scope, allianceId, districts), slug);
  }
  for (const topic of topics) await nameTopic(topic);
  await fillBench(stage, longAgo);
  return stage;
}

async function allianceOf([founder = "", ...partners]: string[], at: Date) {
  const { allianceId } = await found(await houseScope(founder, at), { name: allianceName });
  for (const partner of partners) await join(await houseScope(partner, at), allianceId);
  return allianceId;
}

async function fillBench(stage: Stage, at: Date) {
  for (const [key, { home, lentTo, ...form }] of Object.entries(experts)) {
    const scope = await actingFor(stage, home, at);
    const { expertId } = await introduceExpert(scope, form);
    stage.expertIds.set(key, expertId);
    for (const slug of lentTo) {
      const associationId = stage.associationIds.get(slug) ?? "";
      demanded(await lend(scope, expertId, { associationId }), key);
    }
  }
}
