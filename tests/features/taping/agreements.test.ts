import { expect, test } from "vitest";
import { takeBackConsent } from "#app/features/privacy/take-back.server.ts";
import { findAgreements } from "#app/features/taping/agreements.server.ts";
import { answerTaping } from "#app/features/taping/answer.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anna, ben, guest } from "#tests/support/cast.ts";
import { insider, now } from "../rooms/cast.ts";
import { aStage, asGuest, prepared } from "./ground.ts";

test("the desk reads who agreed, who did not, who took it back and who was never asked", async () => {
  const stage = await aStage({ format: "round" });
  const { moderator, sessionId } = stage;
  const [yes, no, silent] = [
    await insider(stage, anna),
    await insider(stage, ben),
    await insider(stage, guest(1)),
  ];
  await stage.signUp(guest(2));
  await prepared(stage);
  await answerTaping(stage.expert, sessionId, true);
  await answerTaping(asGuest(stage, yes.id), sessionId, true);
  await answerTaping(asGuest(stage, no.id), sessionId, false);
  const standing = async () =>
    (await findAgreements(moderator, sessionId)).map(({ role, name, is }) => [role, name, is]);
  const { expert } = await db.engagement.findFirstOrThrow({
    where: { sessionId },
    select: { expert: { select: { name: true } } },
  });
  const nameOf = async ({ id }: { id: string }) =>
    (await db.registration.findUniqueOrThrow({ where: { id } })).name;
  const others = [
    ["guest", ben.name, "refused"],
    ["guest", await nameOf(silent), "open"],
  ];
  expect(await standing()).toEqual([
    ["expert", expert.name, "agreed"],
    ["guest", anna.name, "agreed"],
    ...others,
  ]);
  const consent = await db.consent.findFirstOrThrow({
    where: { subjectId: yes.id, purpose: "recording" },
  });
  await takeBackConsent({ now }, { id: yes.id }, consent.id);
  await answerTaping(moderator, sessionId, true);
  expect((await standing()).slice(1)).toEqual([
    ["guest", anna.name, "withdrawn"],
    ...others,
    ["staff", "Mo", "agreed"],
  ]);
});

test("in a lecture who only listens is on no list", async () => {
  const stage = await aStage({ format: "lecture" });
  await insider(stage, anna);
  expect(await findAgreements(stage.moderator, stage.sessionId)).toMatchObject([
    { role: "expert", is: "open" },
  ]);
});
