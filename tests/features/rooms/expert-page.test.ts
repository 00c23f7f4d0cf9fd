import { expect, test } from "vitest";
import { bindDevice } from "#app/features/experts/device.server.ts";
import { codeOf } from "#app/features/experts/device-codes.server.ts";
import { expertToken } from "#app/features/experts/links.server.ts";
import { renewLink } from "#app/features/experts/renew-link.server.ts";
import { nothingAsked } from "#app/features/identity/asked-codes.ts";
import { mailsToStaff } from "#app/features/notifications/staff-drafts.server.ts";
import { ask } from "#app/features/questions/ask.server.ts";
import { keepDevice } from "#app/features/rooms/expert-device.server.ts";
import {
  findExpertMaterials,
  uploadAsExpert,
} from "#app/features/rooms/expert-materials.server.ts";
import { expertBehind, getExpertPage } from "#app/features/rooms/expert-page.server.ts";
import { openExpertPage } from "#app/features/rooms/open-expert-page.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { later, officeOf } from "#tests/support/cast.ts";
import { aFile, aPdf } from "#tests/support/files.ts";
import { aRoom, now } from "./cast.ts";

const visit = (token: string, cookie = "") =>
  expertBehind(
    new Request(`http://localhost/experte/${token}`, { headers: { Cookie: cookie } }),
    token,
  );

/** What the browser keeps of a Set-Cookie header. */
const kept = (header: string) => header.split(";")[0] ?? "";

test("the first device keeps the expert's page, another one is told whom to call", async () => {
  const { engagement, session, signUp } = await aRoom();
  const question = { text: "Zählt der Urlaub mit?", at: now };
  const asker = { kind: "registration", id: await signUp() } as const;
  const by = { sessionId: session.id, asker, shownAs: "nobody" as const };
  await transact((tx) => ask(tx, { ...by, ...question }));
  const { questionId: unclaimed } = await transact((tx) => ask(tx, { ...by, ...question }));
  const claimUntil = later(now, 60);
  await db.question.update({ where: { id: unclaimed }, data: { claimUntil } });
  const token = expertToken(engagement);

  const first = await visit(token);
  expect(await getExpertPage(first)).toMatchObject({ state: "first", own: null });
  expect(
    (await db.engagement.findUniqueOrThrow({ where: { id: engagement.id } })).deviceHash,
  ).toBeNull();

  expect(await bindDevice(first.scope, engagement, "laptop")).toEqual({ ok: true });
  const cookie = kept((await keepDevice({ device: "laptop", asked: nothingAsked }))[0] ?? "");
  const page = await getExpertPage(await visit(token, cookie));
  expect(page).toMatchObject({ state: "own", own: { taken: 1, limit: 16, waiting: 0 } });
  expect(page.own?.questions).toEqual([{ id: expect.any(String), text: "Zählt der Urlaub mit?" }]);

  const other = kept((await keepDevice({ device: "phone", asked: nothingAsked }))[0] ?? "");
  const elsewhere = await visit(token, other);
  expect(await getExpertPage(elsewhere)).toMatchObject({ state: "other", own: null });
  expect(await bindDevice(elsewhere.scope, engagement, "phone")).toMatchObject({
    refusal: "other-device",
  });
});

test("a renewed link revokes the old one and frees the device", async () => {
  const { engagement, host } = await aRoom();
  const before = expertToken(engagement);
  await bindDevice({ now }, engagement, "laptop");
  await renewLink(officeOf(host, now), engagement.id);
  await expect(visit(before)).rejects.toMatchObject({ status: 404 });
  const renewed = await db.engagement.findUniqueOrThrow({ where: { id: engagement.id } });
  expect(await getExpertPage(await visit(expertToken(renewed)))).toMatchObject({ state: "first" });
});

test("an expert's link ends a day after the session", async () => {
  const { engagement } = await aRoom({ minutesAgo: 60 * 26 });
  await expect(visit(expertToken(engagement))).rejects.toMatchObject({ status: 404 });
});

test("on their own device experts find every file and put theirs beside them", async () => {
  const { engagement, session, host } = await aRoom();
  await aFile(host, session.id, { name: "Ablauf.pdf", audience: "registered" });
  const token = expertToken(engagement);
  const file = { name: "Folien.pdf", content: aPdf() };
  const sent = { form: new FormData(), file, isTooLarge: false };
  const first = await visit(token);
  expect(await findExpertMaterials(first)).toEqual([]);
  await expect(async () => uploadAsExpert(first, sent)).rejects.toMatchObject({ status: 404 });

  await bindDevice(first.scope, engagement, "laptop");
  const cookie = kept((await keepDevice({ device: "laptop", asked: nothingAsked }))[0] ?? "");
  const own = await visit(token, cookie);
  expect(await uploadAsExpert(own, sent)).toMatchObject({ ok: true });
  const names = (await findExpertMaterials(own)).map(({ name }) => name);
  expect(names).toEqual(["Ablauf.pdf", "Folien.pdf"]);
  const added = await db.fact.findFirstOrThrow({
    where: { type: "material.added", associationId: host.id },
    orderBy: { id: "desc" },
  });
  expect(added.actor).toBe("expert");

  await db.engagement.update({ where: { id: engagement.id }, data: { releasedAt: now } });
  expect(await findExpertMaterials(await visit(token, cookie))).toEqual([]);
});

test("a code by mail opens the page on a further device, once, until the link is renewed", async () => {
  const { engagement, host } = await aRoom();
  await bindDevice({ now }, engagement, "laptop");
  const token = expertToken(engagement);
  let cookie = "";
  const send = async (fields: Record<string, string>) => {
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.set(name, value);
    const phone = await visit(token, cookie);
    const opened = await openExpertPage(phone, form, "10.7.7.7");
    if (opened.ok) cookie = kept(opened.cookies[0] ?? "");
    return opened;
  };
  await send({ intent: "ask-code" });
  const { id } = await db.deviceCode.findFirstOrThrow({ where: { engagementId: engagement.id } });
  const mails = await mailsToStaff(db, [id], now);
  expect(mails.get(id)?.mail).toMatchObject({ code: codeOf(id), expertOf: host.name });

  const wrong = codeOf(id) === "000000" ? "000001" : "000000";
  expect(await send({ intent: "open", code: wrong })).toMatchObject({ refusal: "code-wrong" });
  expect(await send({ intent: "open", code: codeOf(id) })).toMatchObject({ ok: true });
  expect(await getExpertPage(await visit(token, cookie))).toMatchObject({ state: "own" });
  expect(await send({ intent: "open", code: codeOf(id) })).toMatchObject({ refusal: "code-wrong" });

  await renewLink(officeOf(host, now), engagement.id);
  const renewed = await db.engagement.findUniqueOrThrow({ where: { id: engagement.id } });
  await bindDevice({ now }, renewed, "laptop");
  const after = await getExpertPage(await visit(expertToken(renewed), cookie));
  expect(after).toMatchObject({ state: "other", own: null });
});
