import { beforeEach, expect, test } from "vitest";
import type { Scope } from "#app/features/identity/scope.ts";
import { bringColleague } from "#app/features/places/bring-colleague.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { actOnOwnData } from "#app/features/privacy/act-on-own-data.server.ts";
import { actOnPlace } from "#app/features/privacy/act-on-place.server.ts";
import { erase } from "#app/features/privacy/erase.server.ts";
import { eraseAgain } from "#app/features/privacy/erase-again.server.ts";
import { expire, forgetPassing } from "#app/features/privacy/expire.server.ts";
import { getOwnData } from "#app/features/privacy/queries.server.ts";
import { endNews } from "#app/features/privacy/take-back.server.ts";
import { chooseConsents } from "#app/features/registration/consent.server.ts";
import { correctAddress } from "#app/features/registration/correct-address.server.ts";
import { correctDetails } from "#app/features/registration/correct-details.server.ts";
import { getPlaceConsents } from "#app/features/registration/place-consents.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import {
  subscriptionByToken,
  subscriptionToken,
} from "#app/features/registration/subscription.server.ts";
import { verifyAddress } from "#app/features/seats/place.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAssociation,
  anna,
  aSession,
  guestOf,
  later,
  theEveningBefore,
  theSessionEnds,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

const now = theEveningBefore;
const day = 24 * 60;
let aiw: Association;
let sessionId: string;
let id: string;
let email: string;
let guest: Scope;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
  sessionId = (await aSession(aiw)).id;
  email = `${newShortId()}@example.org`;
  const outcome = await register(guestOf(aiw), sessionId, { ...anna, email, contact: true });
  id = (outcome.ok && outcome.registrationId) || "";
  await chooseConsents({ now }, id, [{ purpose: "news", recipientId: aiw.id }], ["news"]);
  guest = { ...guestOf(aiw), actor: { kind: "guest", registrationId: id } };
});

const said = (intent: string, consent: string) => {
  const form = new FormData();
  form.append("intent", intent);
  form.append("consent", consent);
  return form;
};
const consentTo = async (purpose: string) =>
  db.consent.findFirstOrThrow({ where: { registrationId: id, purpose } });
const press = async (intent: string, purpose: string) =>
  actOnPlace(guest, id, said(intent, (await consentTo(purpose)).id));
const news = () => db.subscription.findMany({ where: { address: email } });

test("no other step makes a consent count", async () => {
  await verifyAddress({ now }, id);
  await correctDetails(guest, id, { name: "Anna Blum-Acker", company: anna.company });
  await bringColleague(
    guest,
    id,
    { name: "Ben", email: `${newShortId()}@example.org` },
    "192.0.2.7",
  );
  await withdraw(guest, id);
  expect(await db.registration.findUnique({ where: { id } })).toMatchObject({
    verifiedAt: expect.any(Date),
  });
  for (const purpose of ["contact", "news"])
    expect(await consentTo(purpose)).toMatchObject({ verifiedAt: null, withdrawnAt: null });
  expect(await news()).toEqual([]);
});

test("each has a button of its own, on the place page and under Meine Daten", async () => {
  await press("confirm", "contact");
  expect(await getPlaceConsents(guest)).toMatchObject({
    consents: [
      { purpose: "contact", isConfirmed: true },
      { purpose: "news", isConfirmed: false },
    ],
  });
  const { id: consent } = await consentTo("news");
  await actOnOwnData({ now }, "fremd@example.org", said("confirm", consent));
  expect(await consentTo("news")).toMatchObject({ verifiedAt: null });
  await actOnOwnData({ now }, email, said("confirm", consent));
  expect(await consentTo("news")).toMatchObject({ verifiedAt: now });
});

test("the invitation says in one line what is still open", async () => {
  await deliverMails(now);
  const [mail] = await mailsTo(email);
  expect(mail?.text).toContain("gilt erst, wenn Sie es auf der Seite Ihres Platzes bestätigen");
});

test("a corrected address starts unverified, and so does what is ticked anew", async () => {
  await press("confirm", "contact");
  await correctAddress(guestOf(aiw), id, `neu-${email}`);
  expect(await consentTo("contact")).toMatchObject({ verifiedAt: null, withdrawnAt: null });

  const box = [{ purpose: "news" as const, recipientId: aiw.id }];
  await press("confirm", "news");
  await chooseConsents({ now }, id, box, []);
  await chooseConsents({ now }, id, box, ["news"]);
  expect(await consentTo("news")).toMatchObject({ verifiedAt: null, withdrawnAt: null });
});

test("confirmed news outlive the registration, and end 24 months after the last sign-up", async () => {
  await press("confirm", "news");
  expect(await news()).toMatchObject([
    { associationId: aiw.id, email, wording: "2026-12", confirmedAt: now, signedUpAt: now },
  ]);
  while ((await expire({ now: later(theSessionEnds, 31 * day) }, 100)) > 0);
  expect(await db.registration.findUnique({ where: { id } })).toMatchObject({ email: "" });
  const twoYears = new Date("2028-11-30T18:00:00Z");
  await forgetPassing({ now: later(twoYears, -1) });
  expect(await news()).toHaveLength(1);
  await forgetPassing({ now: twoYears });
  expect(await news()).toEqual([]);
});

test("a later sign-up counts anew", async () => {
  await press("confirm", "news");
  const at = later(now, 60);
  const other = await aSession(aiw);
  const again = await register(guestOf(aiw, at), other.id, { ...anna, email });
  await verifyAddress({ now: at }, (again.ok && again.registrationId) || "");
  await forgetPassing({ now: at });
  expect(await news()).toMatchObject([{ signedUpAt: at }]);
});

test("one click ends them, and a backup does not bring them back", async () => {
  await press("confirm", "news");
  const [row] = await news();
  if (!row) throw new Error("no news");
  const token = subscriptionToken(row);
  await expect(subscriptionByToken(`${token}x`)).rejects.toMatchObject({ status: 404 });
  expect(await subscriptionByToken(token)).toMatchObject({ id: row.id, email });
  await endNews({ now }, [row.id]);
  expect(await subscriptionByToken(token)).toBeNull();
  expect(await consentTo("news")).toMatchObject({ withdrawnAt: now });

  await db.subscription.create({ data: row });
  await eraseAgain(now);
  expect(await news()).toEqual([]);
});

test("taking the consent back ends them, erasing one registration does not", async () => {
  await press("confirm", "news");
  await erase({ now }, email, { registrationIds: [id], withQuestions: true });
  const own = await getOwnData({ now }, email);
  expect(own.subscriptions).toMatchObject([{ association: aiw.name }]);
  await actOnOwnData({ now }, email, said("end-news", ""));
  expect(await news()).toEqual([]);
});
