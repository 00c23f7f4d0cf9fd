import type { ReactElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import { beforeAll, expect, test } from "vitest";
import { AllianceInvitations } from "#app/features/alliance/alliance-parts.tsx";
import { askLending } from "#app/features/experts/ask-lending.server.ts";
import { lend } from "#app/features/experts/lend.server.ts";
import { LendingTable, OpenRequests } from "#app/features/experts/lending-parts.tsx";
import {
  findOpenLendingRequests,
  getLendings,
} from "#app/features/experts/lending-queries.server.ts";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { LoginTable } from "#app/features/identity/login-table.tsx";
import { OpenInvitations } from "#app/features/identity/staff-forms.tsx";
import { StaffTable } from "#app/features/identity/staff-table.tsx";
import { findArchive } from "#app/features/recordings/archive-queries.server.ts";
import { aRecording } from "#tests/support/captioning.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anExpert,
  aSession,
  guestOf,
  later,
  officeOf,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

/** In Berlin still the last of November, in the evening. */
const at = new Date("2026-11-30T18:00:00Z");
const zone = "Pacific/Auckland";
const there = /1\. Dezember 2026/;
let office: Association;
let partner: Association;

beforeAll(async () => {
  office = await anAssociation("aiw", { zone });
  partner = await anAssociation("emsland");
  await anAlliance(office, partner);
});

const said = (piece: ReactElement) => renderToStaticMarkup(piece);
const words = { owner: String, planner: String, moderator: String, reader: String };

test("whoever works there, is invited or logged in reads the day of the office", () => {
  const one = { id: "1", name: "Aroha", email: "aroha@example.org", role: "owner" as const };
  const person = { ...one, lastLoginAt: at, grantedAt: at, hasFactor: false };
  const table = { words, zone, address: "", lost: [], own: "" };
  expect(said(<StaffTable {...table} staff={[person]} />)).toMatch(there);
  const open = [{ ...one, expiresAt: at }];
  expect(said(<OpenInvitations {...{ words, zone }} invitations={open} />)).toMatch(there);
  const login = { id: "1", userAgent: null, createdAt: at, updatedAt: at };
  expect(said(<LoginTable {...{ zone }} current="1" logins={[login]} />)).toMatch(
    /1\.12\.2026, 7:00/,
  );
  const link = { acceptedBy: null, link: null, state: "open" as const };
  const invitation = { id: "1", createdAt: at, expiresAt: later(at, 60), ...link };
  const shown = said(<AllianceInvitations {...{ zone }} invitations={[invitation]} />);
  expect(shown.match(new RegExp(there, "g"))).toHaveLength(2);
});

test("who asks to borrow and who lends read it too, on their desks and in the mail", async () => {
  const email = "aroha@example.org";
  await enterStaff(officeOf(office, at), { email, name: "Aroha", role: "owner" });
  const expert = await anExpert(office);
  await askLending(officeOf(partner, at), expert.id, { message: "Im März?" });
  const requests = (await findOpenLendingRequests(officeOf(office, at))).map((one) => ({
    ...one,
    action: "",
  }));
  expect(said(<OpenRequests {...{ requests, zone }} mayAnswer />)).toMatch(there);
  await deliverMails(later(at, 1));
  const [mail] = await mailsTo(email);
  expect(mail?.text).toMatch(/15\. Dezember 2026/);
  await lend(officeOf(office, at), expert.id, { associationId: partner.id });
  const { lent } = await getLendings(officeOf(office, at), expert.id);
  expect(said(<LendingTable {...{ lent, zone }} endHref={null} />)).toMatch(there);
});

test("a session of its New Year's morning stands in the archive under the new year", async () => {
  const startsAt = new Date("2026-12-31T20:00:00Z");
  const { id } = await aSession(office, { startsAt });
  await aRecording(office, id, { startedAt: startsAt, isPublished: true });
  const scope = guestOf(office, later(startsAt, 24 * 60));
  const counts = ["2026", "2027"].map(async (year) => findArchive(scope, { year, page: 1 }));
  expect((await Promise.all(counts)).map(({ count }) => count)).toEqual([0, 1]);
});
