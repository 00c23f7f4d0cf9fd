import { createHash } from "node:crypto";
import { beforeAll, expect, test } from "vitest";
import { askOwnData } from "#app/features/identity/ask-own-data.server.ts";
import { changeRole } from "#app/features/identity/change-role.server.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { erase } from "#app/features/privacy/erase.server.ts";
import { eraseAgain } from "#app/features/privacy/erase-again.server.ts";
import { eraseByForm } from "#app/features/privacy/erase-by-form.server.ts";
import { expireExperts, expireStaff, forgetPassing } from "#app/features/privacy/expire.server.ts";
import type { SubjectKind } from "#app/features/privacy/privacy.ts";
import { getOwnData } from "#app/features/privacy/queries.server.ts";
import { othersAsked } from "#app/features/privacy/staying.tsx";
import { endNews } from "#app/features/privacy/take-back.server.ts";
import { correctAddress } from "#app/features/registration/correct-address.server.ts";
import { addressProof } from "#app/features/registration/forget.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { newEntry } from "#app/features/rooms/enter.server.ts";
import type { Visitor } from "#app/features/rooms/visitor.server.ts";
import { db } from "#app/platform/db.server.ts";
import { proverOf } from "#app/platform/proofs.server.ts";
import { endingAsks } from "#tests/support/approaches.ts";
import {
  type Association,
  anAssociation,
  anExpert,
  anna,
  aSession,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
} from "#tests/support/cast.ts";
import { deliverMails } from "#tests/support/mail.ts";

const striking = {
  ...anna,
  name: "Xaverine Quittenbaum",
  company: "Quittenbaum Gerätebau",
  email: "Xaverine@Quittenbaum.example",
  phone: "02563 998877",
  question: "Ich bin Xaverine Quittenbaum: Gilt das auch für mich?",
  contact: true,
};
const former = "xaverina@quittenbaum.example";
const needles = ["quittenbaum", "xaverin", "998877"];
const now = later(theEveningBefore, 5);
let id: string;

type Column = { table: string; column: string };

/** Every column of every table that could hold words, whatever it is made for, the queue's included. */
const columns = () => db.$queryRaw<Column[]>`
  SELECT format('%I.%I', table_schema, table_name) AS table, quote_ident(column_name) AS column
  FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
  WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')
    AND data_type IN ('text', 'character varying', 'json', 'jsonb', 'bytea', 'ARRAY')`;

async function found(): Promise<string[]> {
  const places: string[] = [];
  for (const { table, column } of await columns())
    for (const needle of needles) {
      const [{ rows } = { rows: 0n }] = await db.$queryRawUnsafe<{ rows: bigint }[]>(
        `SELECT count(*) AS rows FROM ${table} WHERE ${column}::text ILIKE $1
           OR ${column}::text ILIKE $2`,
        `%${needle}%`,
        `%${Buffer.from(needle).toString("hex")}%`,
      );
      if (rows > 0n) places.push(`${table}.${column}`);
    }
  return [...new Set(places)].sort();
}

beforeAll(async () => {
  const aiw = await anAssociation("aiw");
  const { id: sessionId } = await aSession(aiw);
  const seated = await register(guestOf(aiw), sessionId, { ...striking, email: former });
  id = (seated.ok && seated.registrationId) || "";
  await deliverMails(theEveningBefore);
  await correctAddress(guestOf(aiw), id, striking.email);
  const room = await db.room.create({
    data: { id: "raum", sessionId, livekitName: "raum", createdAt: now },
  });
  const visitor = { registrationId: id, engagementId: null, displayName: striking.name };
  await newEntry(visitor as Visitor, room.id, now);
  await db.registration.update({ where: { id }, data: { note: `ruft an: ${striking.phone}` } });
  await askOwnData({ now: theEveningBefore, locale: "de" }, striking.email);
  await deliverMails(later(theEveningBefore, 1));
});

test("before, the person stands in many places", async () => {
  expect(await found()).toEqual([
    'public."MailboxMail"."to"',
    'public."MailboxMail".attachments',
    'public."MailboxMail".headers',
    'public."MailboxMail".html',
    'public."MailboxMail".raw',
    'public."MailboxMail".text',
    'public."OwnDataRequest".address',
    'public."Question".text',
    'public."Registration".address',
    'public."Registration".company',
    'public."Registration".email',
    'public."Registration".name',
    'public."Registration".note',
    'public."Registration".phone',
    'public."RoomEntry"."displayName"',
  ]);
});

test("an hour after being erased, in none at all", async () => {
  const sent = new FormData();
  sent.append("registrations", id);
  const address = striking.email.toLowerCase();
  expect(await eraseByForm({ now }, address, sent)).toEqual({ nothingLeft: true });
  await deliverMails(later(now, 1));
  const sentMails = { recipientId: id, template: "erased", status: "sent" };
  expect(await db.delivery.count({ where: sentMails })).toBe(1);

  await forgetPassing({ now: later(now, 62) });
  expect(await found()).toEqual([]);
});

test("a copy that somebody left behind would be found", async () => {
  await db.session.updateMany({ data: { summary: `Dank an ${striking.name}` } });
  const places = ["brief", "said", "summary"].map((column) => `public."Session".${column}`);
  expect(await found()).toEqual(places);
  await db.session.updateMany({ data: { summary: "" } });
});

test("the proof of the consent answers to the address, and to no plain hash of it", async () => {
  const row = await db.registration.findUniqueOrThrow({
    where: { id },
    include: { consents: true },
  });
  const address = striking.email.toLowerCase();
  const prove = await proverOf(db, addressProof);
  expect(prove(address)).toContain(row.addressProof);
  expect(prove(former)).not.toContain(row.addressProof);
  expect(row.addressProof).not.toBe(createHash("sha256").update(address).digest("base64url"));
  expect(row.consents).toMatchObject([{ purpose: "contact", withdrawnAt: now }]);
  expect(await erase({ now }, row.address, { registrationIds: [id], withQuestions: true })).toEqual(
    { registrationIds: [] },
  );
});

/** What is no person has its own test: see tests/features/recordings and tests/features/taping. */
type Kind = Exclude<SubjectKind, "registration" | "recording" | "takenDown" | "taped">;
/** Somebody of a kind who stands in the house: how they end, and how an older backup has them. */
type Ending = { end: () => Promise<unknown>; bringBack: () => Promise<unknown> };

const yearsOn = new Date("2030-01-01T00:00:00Z");
const address = striking.email.toLowerCase();

const kinds: Record<Kind, (aiw: Association) => Promise<Ending>> = {
  asker: async (aiw) => {
    const seated = await register(guestOf(aiw), (await aSession(aiw)).id, striking);
    const registrationIds = [(seated.ok && seated.registrationId) || ""];
    const where = { askerId: { in: registrationIds } };
    const asked = await db.question.findFirstOrThrow({ where });
    return {
      end: () => erase({ now }, address, { registrationIds, withQuestions: true }),
      bringBack: () => db.question.create({ data: asked }),
    };
  },
  ...endingAsks(striking, now),
  expert: async (aiw) => {
    const { id } = await anExpert(aiw, striking.name);
    const data = { email: striking.email, pausedAt: now };
    const before = await db.expert.update({ where: { id }, data });
    return {
      end: () => expireExperts({ now: yearsOn }, 100),
      bringBack: () => db.expert.update({ where: { id }, data: before }),
    };
  },
  staff: async (aiw) => {
    const entry = { email: address, name: striking.name, role: "planner" } as const;
    const { staffId: id } = await enterStaff(officeOf(aiw), entry);
    const before = await db.staff.findUniqueOrThrow({ where: { id } });
    await changeRole(officeOf(aiw), id, null);
    return {
      end: () => expireStaff({ now: yearsOn }, 100),
      bringBack: () => db.staff.update({ where: { id }, data: before }),
    };
  },
  subscription: async ({ id: associationId }) => {
    const reader = { email: striking.email, address, source: `registration:${id}`, wording: "1" };
    const times = { confirmedAt: now, signedUpAt: now };
    const data = { id: "neuigkeiten", associationId, ...reader, ...times };
    const before = await db.subscription.create({ data });
    return {
      end: () => endNews({ now }, [before.id]),
      bringBack: () => db.subscription.create({ data: before }),
    };
  },
};

test.each(
  Object.keys(kinds) as Kind[],
)("nothing is left of a person as %s, nor after a restore", async (kind) => {
  const { end, bringBack } = await kinds[kind](await anAssociation("aiw"));
  expect(await found()).not.toEqual([]);
  await end();
  await deliverMails(later(now, 1));
  await forgetPassing({ now: later(now, 62) });
  expect(await found()).toEqual([]);

  await bringBack();
  expect(await found()).not.toEqual([]);
  await eraseAgain(yearsOn);
  expect(await found()).toEqual([]);
});

test("by wish an expert and a person of staff go once no office needs them, and hear why before", async () => {
  const aiw = await anAssociation("aiw");
  const { id: expertId } = await anExpert(aiw, striking.name);
  await db.expert.update({ where: { id: expertId }, data: { email: striking.email } });
  const { id: sessionId } = await aSession(aiw, { expert: { id: expertId } });
  const entry = { email: address, name: striking.name, role: "planner" } as const;
  const { staffId } = await enterStaff(officeOf(aiw), entry);
  await db.staff.update({ where: { id: staffId }, data: { lastLoginAt: now } });
  const wish = new FormData();
  wish.set("others", "on");

  const asked = othersAsked(await getOwnData({ now }, address));
  const { name: association, contactPhone } = aiw;
  expect(asked).toMatchObject({
    goes: false,
    experts: [{ keptBy: association, contactPhone, session: expect.any(String) }],
    staff: [{ association, contactPhone }],
  });
  expect(await eraseByForm({ now }, address, wish)).toEqual({ nothingLeft: false });
  expect(await found()).toEqual(
    [
      ...['public."Expert".email', 'public."Expert".name', 'public."Expert"."nameEn"'],
      ...['public."Expert".said', 'public."Staff".email', 'public."Staff".name'],
    ].sort(),
  );

  await changeRole(officeOf(aiw), staffId, null);
  const { endsAt } = await db.session.findUniqueOrThrow({ where: { id: sessionId } });
  const after = { now: later(endsAt, 1) };
  expect(othersAsked(await getOwnData(after, address)).goes).toBe(true);
  expect(await eraseByForm(after, address, wish)).toEqual({ nothingLeft: true });
  expect(await found()).toEqual([]);
  const staff = await db.staff.findUniqueOrThrow({ where: { id: staffId } });
  expect(staff).toMatchObject({ name: "", lastLoginAt: null });
  const subjects = [expertId, staffId];
  expect(await db.erasure.count({ where: { subjectId: { in: subjects } } })).toBe(2);
});
