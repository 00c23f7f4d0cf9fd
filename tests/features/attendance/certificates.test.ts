import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import {
  foldedName,
  isEnough,
  numberOf,
  readNumber,
} from "#app/features/attendance/certificates.ts";
import { checkByForm } from "#app/features/attendance/check-by-form.server.ts";
import { checkCertificate } from "#app/features/attendance/check-certificate.server.ts";
import { correctAttendance } from "#app/features/attendance/correct-attendance.server.ts";
import { forgetCertificates } from "#app/features/attendance/forget.server.ts";
import { issueCertificate } from "#app/features/attendance/issue-certificate.server.ts";
import { certificateFor } from "#app/features/attendance/own-certificate.server.ts";
import { forgetPersons } from "#app/features/privacy/forget-persons.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { guestOf, later, theSessionEnds } from "#tests/support/cast.ts";
import { type AttendedHour, aHour, attended } from "./cast.ts";

vi.hoisted(() => {
  process.env.RATE_LIMIT = "on";
});

let hour: AttendedHour;
let network = 0;

beforeAll(async () => {
  hour = await aHour();
});

const ip = () => `198.51.100.${++network}`;
const check = (number: string, name: string) =>
  checkCertificate({ locale: "de" }, { number, name }, ip());
const issued = async (id: string, scope = guestOf(hour.own, hour.host.now)) => {
  const outcome = await issueCertificate(scope, id);
  if (!outcome.ok) throw new Error(outcome.refusal);
  return outcome.number;
};
const years = (count: number) => {
  const then = new Date(theSessionEnds);
  then.setUTCFullYear(then.getUTCFullYear() + count);
  return then;
};

test("a certificate is for who was there long enough, once it is over", async () => {
  const { host, session } = hour;
  const [short, long] = [
    await attended(hour, { name: "Kurz Da", minutes: 44 }),
    await attended(hour, { name: "Lang Da", minutes: 45 }),
  ];
  const scope = guestOf(hour.own, host.now);
  expect(await issueCertificate(scope, short)).toEqual({ ok: false, refusal: "not-long-enough" });
  const early = { ...scope, now: later(session.endsAt, -1) };
  expect(await issueCertificate(early, long)).toEqual({ ok: false, refusal: "not-over" });
  expect(await certificateFor(early, long)).toBeNull();
  expect(await issueCertificate(scope, long)).toMatchObject({ ok: true, minutes: 45 });
  expect(await certificateFor(scope, short)).toMatchObject({ minutes: 44, isIssued: false });
  await expect(issueCertificate(hour.partner, long)).rejects.toMatchObject({ status: 404 });

  const { id } = host.association;
  await db.association.update({ where: { id }, data: { certificateFrom: 70 } });
  expect(await issueCertificate(scope, short)).toMatchObject({ ok: true, minutes: 44 });
  await db.association.update({ where: { id }, data: { certificateFrom: 0 } });
  expect(await issueCertificate(scope, long)).toEqual({ ok: false, refusal: "switched-off" });
  await db.association.update({ where: { id }, data: { certificateFrom: 75 } });
});

test("number and name together tell session, day, minutes and association, however they are typed", async () => {
  const id = await attended(hour, { name: "Prof. Dr. Jörg Groß-Müller", minutes: 60 });
  const number = await issued(id);
  expect(number).toMatch(/^[2-9A-HJKMNP-Z]{4}(-[2-9A-HJKMNP-Z]{4}){2}$/);
  const genuine = {
    ok: true,
    certificate: {
      ...{ title: hour.session.title, minutes: 60, isReplaced: false },
      when: "Di., 1. Dezember 2026, 10:00–11:00 Uhr",
      association: hour.host.association.name,
    },
  };
  expect(await check(number, "Prof. Dr. Jörg Groß-Müller")).toEqual(genuine);
  expect(await check(number.toLowerCase().replaceAll("-", " "), "JOERG GROSS MUELLER")).toEqual(
    genuine,
  );
});

test("a wrong number and a wrong name read alike, and tell nothing", async () => {
  const number = await issued(await attended(hour, { name: "Nora Ott", minutes: 60 }));
  const wrongName = await check(number, "Nora Otto");
  const wrongNumber = await check("2222-3333-4444", "Nora Ott");
  const none = await check("das ist keine Nummer", "Nora Ott");
  expect([wrongName, wrongNumber, none]).toEqual(Array(3).fill({ ok: false, refusal: "no-match" }));
  const sent = new FormData();
  expect(await checkByForm({ locale: "de" }, sent, ip())).toMatchObject({
    ...{ status: 400, wrong: ["number", "name"] },
  });
});

test("five tries an hour go to each number, whether it exists or not", async () => {
  const number = await issued(await attended(hour, { name: "Olga Pohl", minutes: 60 }));
  for (const tried of [number, "5555-6666-7777"]) {
    for (let n = 0; n < 5; n++)
      expect(await check(tried, "Falsch")).toMatchObject({ refusal: "no-match" });
    expect(await check(tried, "Olga Pohl")).toEqual({ ok: false, refusal: "too-many-tries" });
  }
});

test("asked again it is the same number, until minutes or name change: then the old one says so", async () => {
  const id = await attended(hour, { name: "Paul Quast", minutes: 50 });
  const [first, twin] = await Promise.all([issued(id), issued(id)]);
  expect(twin).toBe(first);
  expect(await issued(id)).toBe(first);

  const whose = { sessionId: hour.session.id, registrationId: id };
  await correctAttendance(hour.host, whose, { minutes: 60, reason: "War von Anfang an da" });
  const second = await issued(id);
  expect(second).not.toBe(first);
  expect(await check(first, "Paul Quast")).toMatchObject({
    certificate: { isReplaced: true, minutes: 50 },
  });
  expect(await check(second, "Paul Quast")).toMatchObject({
    certificate: { isReplaced: false, minutes: 60 },
  });

  await db.registration.update({ where: { id }, data: { name: "Pavel Quast" } });
  const third = await issued(id);
  expect(third).not.toBe(second);
  expect(await check(third, "Pavel Quast")).toMatchObject({ ok: true });
  await db.registration.update({ where: { id }, data: { name: "Dr. PAVEL QUAST" } });
  expect(await issued(id), "case and titles are no other name").toBe(third);
});

test("no row holds the name, and the certificate outlives the person by its three years", async () => {
  const id = await attended(hour, { name: "Rosa Einzigartig", minutes: 60 });
  const number = await issued(id);
  const row = await db.certificate.findUniqueOrThrow({ where: { number } });
  expect(JSON.stringify(row).toLowerCase()).not.toMatch(/rosa|einzig/);
  const held = await db.registration.findUniqueOrThrow({ where: { id } });
  await transact((tx) => forgetPersons(tx, hour.host, [{ id, address: held.email }]));
  expect(await check(number, "Rosa Einzigartig")).toMatchObject({ ok: true });
  await expect(issued(id)).rejects.toMatchObject({ status: 404 });

  await db.registration.delete({ where: { id } });
  await transact((tx) => forgetCertificates(tx, later(years(3), -1)));
  expect(await check(number, "Rosa Einzigartig")).toMatchObject({ ok: true });
  await transact((tx) => forgetCertificates(tx, later(years(3), 1)));
  expect(await check(number, "Rosa Einzigartig")).toMatchObject({ refusal: "no-match" });
});

test("a name is the same in any case, with its titles or without, with umlauts or their letters", () => {
  const same = (...names: string[]) => expect(new Set(names.map(foldedName)).size).toBe(1);
  same(
    "Jörg Müller",
    "JOERG MUELLER",
    "Dr. Jörg  Müller",
    "jörg müller, Dipl.-Ing.",
    "Jo\u0308rg Muller",
  );
  same("Søren Łuka", "søren łuka", "Herr Søren Łuka");
  same("Dr.-Ing. h.c. Eva-Maria Weiß", "Eva Maria Weiss");
  expect(foldedName("Dr.")).toBe("dr");
  expect(foldedName("Anna Berg")).not.toBe(foldedName("Anna Burg"));
});

test("every number reads back as itself, and no two letters of it are alike", () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (bytes) => {
      const number = numberOf(bytes);
      if (number === null) return;
      expect(readNumber(` ${number.toLowerCase()} `)).toBe(number);
      expect(number).not.toMatch(/[01OIL]/);
    }),
  );
  expect([readNumber("7KXM-2PQ9"), readNumber("0000-0000-0000")]).toEqual([null, null]);
  expect([
    isEnough(45, 60, 75),
    isEnough(44, 60, 75),
    isEnough(0, 60, 1),
    isEnough(60, 60, 0),
  ]).toEqual([...[true, false, false, false]]);
});
