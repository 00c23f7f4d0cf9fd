import { renderToStaticMarkup } from "react-dom/server";
import { beforeEach, expect, test } from "vitest";
import { dayWords } from "#app/features/privacy/moments.ts";
import {
  findTapedOfExpert,
  findTapedOfStaff,
  takeBackAsExpert,
  takeBackAsStaff,
} from "#app/features/privacy/own-taped.server.ts";
import { getPlaceConsents } from "#app/features/registration/place-consents.server.ts";
import { PlaceConsents } from "#app/features/registration/place-consents.tsx";
import type { expertBehind } from "#app/features/rooms/expert-page.server.ts";
import { answerTaping } from "#app/features/taping/answer.server.ts";
import { TapedConsents } from "#app/features/taping/taped-consents.tsx";
import { db } from "#app/platform/db.server.ts";
import { anna, later } from "#tests/support/cast.ts";
import { insider, now } from "../rooms/cast.ts";
import { aStage, asGuest, prepared, type TestStage } from "./ground.ts";

type Visit = Awaited<ReturnType<typeof expertBehind>>;

let stage: TestStage;
const query = new URLSearchParams();

/** A recording in the archive that shows an expert, a moderator and a guest of a round. */
beforeEach(async () => {
  stage = await aStage({ format: "round" });
  const guest = await insider(stage, anna);
  await prepared(stage);
  for (const one of [stage.expert, stage.moderator, asGuest(stage, guest.id)])
    await answerTaping(one, stage.sessionId, true);
  await db.recording.create({
    data: {
      ...{ id: stage.sessionId, sessionId: stage.sessionId, associationId: stage.host.id },
      ...{ source: "upload", state: "ready", createdAt: now, fileKey: "x", type: "video/mp4" },
      ...{ bytes: 1n, sha256: "x", publishedAt: now, deleteOn: later(now, 200 * 24 * 60) },
    },
  });
});

const reason = async () =>
  (await db.recording.findUniqueOrThrow({ where: { id: stage.sessionId } })).offlineReason;

const taking = (consent = "") => {
  const sent = new FormData();
  sent.set("intent", "take-back");
  sent.set("consent", consent);
  return sent;
};

/** The expert's page as it is opened on a device of that state. */
const visit = (state: Visit["state"]) =>
  ({ state, engagement: stage.engagement, scope: stage.expert }) as unknown as Visit;

const staffId = () => (stage.moderator.actor as { staffId: string }).staffId;

test("an expert sees their own consent on their own device alone, and takes it back there", async () => {
  const { consents } = await findTapedOfExpert(visit("own"), query);
  expect(consents).toMatchObject([
    { subjectKind: "expert", when: { startsAt: stage.session.startsAt } },
  ]);
  for (const state of ["other", "first"] as const) {
    expect((await findTapedOfExpert(visit(state), query)).consents).toEqual([]);
    const taken = takeBackAsExpert(visit(state), taking(consents[0]?.id));
    await expect(taken).rejects.toMatchObject({ status: 404 });
  }
  const [foreign] = (await findTapedOfStaff({ staffId: staffId() }, { now }, query)).consents;
  await takeBackAsExpert(visit("own"), taking(foreign?.id));
  expect(await reason()).toBeNull();

  expect(await takeBackAsExpert(visit("own"), taking(consents[0]?.id))).toBe(true);
  expect(await reason()).toBe("consent-withdrawn");
  expect((await findTapedOfExpert(visit("own"), query)).consents).toEqual([]);
});

test("staff see theirs under their account, take it back, and stand in the journal with it", async () => {
  const login = { staffId: staffId() };
  const { consents } = await findTapedOfStaff(login, { now }, query);
  expect(consents).toMatchObject([{ subjectKind: "staff" }]);
  expect((await findTapedOfStaff({ staffId: "somebody" }, { now }, query)).consents).toEqual([]);

  await takeBackAsStaff({ now }, login, taking(consents[0]?.id));
  expect(await reason()).toBe("consent-withdrawn");
  const told = { type: "taping.consent-withdrawn", ...login };
  expect(await db.fact.count({ where: told })).toBe(1);
});

test("wherever it is taken back, the page first says what that does, and names session and day", async () => {
  const theirs = await findTapedOfExpert(visit("own"), query);
  const { registrationId } = await db.consent.findFirstOrThrow({
    where: { sessionId: stage.sessionId, subjectKind: "registration" },
  });
  const agreed = await getPlaceConsents(asGuest(stage, registrationId ?? ""));
  const pages = [
    renderToStaticMarkup(<TapedConsents {...theirs} ownDataHref="/meine-daten" />),
    renderToStaticMarkup(<PlaceConsents {...agreed} />),
  ];
  for (const page of pages) {
    const [, fold = ""] = /<details[^>]*>(.*?)<\/details>/.exec(page) ?? [];
    expect(fold).toMatch(/sofort nicht mehr zu sehen.*Das Büro erfährt es.*<button/);
    expect(
      page
        .split("</details>")
        .join("")
        .match(/value="take-back"/g),
    ).toHaveLength(1);
  }
  expect(pages[0]).toContain(stage.session.title);
  expect(pages[0]).toContain(
    dayWords(stage.session.startsAt, stage.session.zone).replace(/^\w+\., /, ""),
  );
});
