import { handOver } from "#app/features/attendance/certificate-pdf.server.ts";
import { correctAttendance } from "#app/features/attendance/correct-attendance.server.ts";
import { correctByForm } from "#app/features/attendance/correct-by-form.server.ts";
import { exportLedger } from "#app/features/attendance/export-ledger.server.ts";
import { issueCertificate } from "#app/features/attendance/issue-certificate.server.ts";
import { readLedgerFilter } from "#app/features/attendance/ledger.ts";
import {
  findLedger,
  getAttendee,
  getLedger,
  sessionOfLedger,
} from "#app/features/attendance/ledger-queries.server.ts";
import { certificateFor } from "#app/features/attendance/own-certificate.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { staffOf } from "#tests/features/rooms/cast.ts";
import { later, theSessionEnds } from "#tests/support/cast.ts";
import { everyRow } from "#tests/support/every-row.ts";
import { form } from "./session-desk.ts";
import type { Line, World } from "./world.ts";

const over = later(theSessionEnds, 1);
const after = (scope: Scope) => ({ ...scope, now: over });
const whole = readLedgerFilter(new URLSearchParams());
const ofChannel = { own: "guest shared", partner: "shared", foreign: "404" };
const own = { own: "ok", partner: "404", foreign: "404" };

/** Somebody of the office whom a correction can name. */
const corrector = async ({ association: { id } }: Scope): Promise<Scope> =>
  staffOf(await db.association.findUniqueOrThrow({ where: { id } }), "owner", over);

const seat = async (world: World) => {
  const { id: registrationId, sessionId } = await world.seat();
  return { registrationId, sessionId };
};

/** Who was there stands in the ledger of the channel they came through; a partner sees its own part of it. */
export const attendanceVerbs: Record<string, Line> = {
  "attendance/ledger-queries: sessionOfLedger": {
    call: async (scope, world) => sessionOfLedger(scope, (await seat(world)).sessionId),
    ...{ own: "shared", partner: "shared", foreign: "404" },
  },
  "attendance/ledger-queries: findLedger": {
    call: async (scope, world) => findLedger(scope, (await seat(world)).sessionId),
    ...ofChannel,
  },
  "attendance/ledger-queries: getLedger": {
    call: async (scope, world) => getLedger(scope, (await seat(world)).sessionId, whole),
    ...ofChannel,
  },
  "attendance/ledger-queries: getAttendee": {
    call: async (scope, world) => {
      const { sessionId, registrationId } = await seat(world);
      return getAttendee(scope, sessionId, registrationId);
    },
    ...{ own: "guest shared", partner: "404", foreign: "404" },
  },
  "attendance/correct-attendance: correctAttendance": {
    call: async (scope, world) =>
      correctAttendance(await corrector(scope), await seat(world), {
        minutes: 60,
        reason: newId(),
      }),
    ...own,
  },
  "attendance/correct-by-form: correctByForm": {
    call: async (scope, world) => {
      const sent = form({ minutes: "60", reason: "Am Telefon dabei" });
      return correctByForm(await corrector(scope), await seat(world), sent);
    },
    ...own,
  },
  "attendance/export-ledger: exportLedger": {
    call: async (scope, world) => {
      const { sheet } = await exportLedger(scope, (await seat(world)).sessionId, whole);
      return everyRow(sheet);
    },
    ...{ own: "guest", partner: "nothing", foreign: "404" },
  },
  "attendance/issue-certificate: issueCertificate": {
    call: async (scope, world) =>
      issueCertificate(after(scope), (await seat(world)).registrationId),
    ...{ own: "not-long-enough", partner: "404", foreign: "404" },
  },
  "attendance/certificate-pdf: handOver": {
    call: async (scope, world) => handOver(after(scope), (await seat(world)).registrationId),
    ...{ own: "not-long-enough", partner: "404", foreign: "404" },
  },
  "attendance/own-certificate: certificateFor": {
    call: async (scope, world) => certificateFor(after(scope), (await seat(world)).registrationId),
    ...{ own: "guest", partner: "nothing", foreign: "nothing" },
  },
};
