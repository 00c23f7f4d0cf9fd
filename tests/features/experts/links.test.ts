import { beforeEach, expect, test } from "vitest";
import { bindDevice, isBoundTo } from "#app/features/experts/device.server.ts";
import {
  engagementByExpertToken,
  engagementByStageToken,
  expertToken,
  stageToken,
} from "#app/features/experts/links.server.ts";
import { renewLink } from "#app/features/experts/renew-link.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  aSession,
  later,
  officeOf,
  theEveningBefore,
  theSessionEnds,
} from "#tests/support/cast.ts";

let aiw: Association;
let sessionId: string;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  sessionId = (await aSession(aiw, { expert: await anExpert(aiw) })).id;
});

const stored = () => db.engagement.findFirstOrThrow({ where: { sessionId } });
const now = theEveningBefore;

test("each link opens its own door and no other", async () => {
  const engagement = await stored();

  expect(await engagementByExpertToken(expertToken(engagement), now)).toMatchObject({
    id: engagement.id,
    session: { id: sessionId, hostId: aiw.id },
  });
  expect(await engagementByStageToken(stageToken(engagement), now)).not.toBeNull();
  expect(await engagementByExpertToken(stageToken(engagement), now)).toBeNull();
  expect(await engagementByStageToken(expertToken(engagement), now)).toBeNull();
});

test("a changed, invented or shortened link opens nothing", async () => {
  const token = expertToken(await stored());

  for (const wrong of [`${token}x`, token.slice(0, -1), "", ".", "a.b"])
    expect(await engagementByExpertToken(wrong, now)).toBeNull();
});

test("a link works until one day after the session", async () => {
  const token = expertToken(await stored());
  const lastMinute = later(theSessionEnds, 24 * 60 - 1);

  expect(await engagementByExpertToken(token, lastMinute)).not.toBeNull();
  expect(await engagementByExpertToken(token, later(lastMinute, 1))).toBeNull();
});

test("the first device keeps the link, another one is declined", async () => {
  const engagement = await stored();
  expect(isBoundTo(engagement, "phone")).toBe(false);

  expect(await bindDevice({ now }, engagement, "phone")).toEqual({ ok: true });
  expect(await bindDevice({ now }, engagement, "laptop")).toEqual({
    ok: false,
    refusal: "other-device",
  });
  expect(await bindDevice({ now }, engagement, "phone")).toEqual({ ok: true });

  const bound = await stored();
  expect(isBoundTo(bound, "phone")).toBe(true);
  expect(isBoundTo(bound, "laptop")).toBe(false);
  expect(isBoundTo(bound, null)).toBe(false);
  expect(bound.deviceHash).not.toContain("phone");
});

test("of many devices at once, one gets the link", async () => {
  const engagement = await stored();
  const devices = Array.from({ length: 8 }, (_, n) => `device ${n}`);
  const outcomes = await Promise.all(devices.map((one) => bindDevice({ now }, engagement, one)));

  expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
});

test("the host renews a link: the old one is dead, the device free", async () => {
  const before = await stored();
  await bindDevice({ now }, before, "lost phone");
  await renewLink(officeOf(aiw), before.id);
  const after = await stored();

  expect(await engagementByExpertToken(expertToken(before), now)).toBeNull();
  expect(await engagementByStageToken(stageToken(before), now)).toBeNull();
  expect(await engagementByExpertToken(expertToken(after), now)).not.toBeNull();
  expect(await bindDevice({ now }, after, "new phone")).toEqual({ ok: true });
});

test("another association renews nothing", async () => {
  const emsland = await anAssociation("emsland");
  const { id } = await stored();

  await expect(renewLink(officeOf(emsland), id)).rejects.toMatchObject({ status: 404 });
});
