import { beforeEach, expect, test } from "vitest";
import { endLending } from "#app/features/experts/end-lending.server.ts";
import { introduceExpert } from "#app/features/experts/introduce-expert.server.ts";
import { lend } from "#app/features/experts/lend.server.ts";
import { nameTopic } from "#app/features/experts/name-topic.server.ts";
import { onBenchOf } from "#app/features/experts/visibility.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Association, anAssociation, anExpert, officeOf } from "#tests/support/cast.ts";

let aiw: Association;
let emsland: Association;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  emsland = await anAssociation("emsland");
});

const benchOf = (association: Association) =>
  db.expert.findMany({ where: onBenchOf({ association }), select: { id: true } });

test("an expert sits on the bench of home and of every borrower", async () => {
  const expert = await anExpert(aiw);
  expect(await benchOf(emsland)).toEqual([]);

  await lend(officeOf(aiw), expert.id, { associationId: emsland.id });
  await lend(officeOf(aiw), expert.id, { associationId: emsland.id });
  expect(await benchOf(emsland)).toEqual([expert]);
  expect(await benchOf(aiw)).toEqual([expert]);

  await endLending(officeOf(aiw), expert.id, { associationId: emsland.id });
  expect(await benchOf(emsland)).toEqual([]);
});

test("only home lends, and not to itself", async () => {
  const expert = await anExpert(aiw);

  await expect(lend(officeOf(emsland), expert.id, { associationId: aiw.id })).rejects.toMatchObject(
    { status: 404 },
  );
  expect(await lend(officeOf(aiw), expert.id, { associationId: aiw.id })).toEqual({
    ok: false,
    refusal: "own-expert",
  });
});

test("an expert is introduced with the topics they speak on", async () => {
  await nameTopic({ slug: "zoll", name: "Zoll", nameEn: "Customs" });
  const { expertId } = await introduceExpert(officeOf(aiw), {
    name: "Zollberatung",
    nameEn: "Customs advice",
    email: "zoll@example.org",
    topicSlugs: ["zoll"],
  });

  const topics = await db.expertTopic.findMany({ where: { expertId }, include: { topic: true } });
  expect(topics).toMatchObject([{ topic: { slug: "zoll" } }]);
});
