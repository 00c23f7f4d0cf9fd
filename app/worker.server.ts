import { noteUnanswered } from "#app/features/approaches/note-unanswered.server.ts";
import { endProbes } from "#app/features/checks/jobs.server.ts";
import { workOnLists } from "#app/features/memberlists/jobs.server.ts";
import {
  followUp,
  hearNews,
  lotsAtOnce,
  remindGuests,
  sendMails,
} from "#app/features/notifications/jobs.server.ts";
import { publishInTime } from "#app/features/planning/jobs.server.ts";
import { endRecordingsInTime } from "#app/features/privacy/end-recordings.server.ts";
import { forgetInTime } from "#app/features/privacy/jobs.server.ts";
import { finishFiles } from "#app/features/recordings/finish-files.server.ts";
import { findAgain } from "#app/features/recordings/missing.server.ts";
import { takeMail } from "#app/features/returns/take-mail.server.ts";
import { processRoomWebhooks, reconcileAttendance } from "#app/features/rooms/jobs.server.ts";
import { lookAfterSeats, offerSecondDates } from "#app/features/seats/jobs.server.ts";
import { lookAfterFiles, lookAfterTapings } from "#app/features/taping/jobs.server.ts";
import { currentTime } from "#app/platform/clock.server.ts";
import { env } from "#app/platform/env.server.ts";
import { startHeartbeat } from "#app/platform/heartbeat.server.ts";
import { forgetKeptAnswers } from "#app/platform/idempotency.server.ts";
import { startClockwork, startLooking } from "#app/platform/jobs.server.ts";
import { closeMail } from "#app/platform/mail.server.ts";
import { startSmtpDoor } from "#app/platform/smtp-door.server.ts";

const halfASecond = 500;
const threeSeconds = 3000;

/** Takes facts and due times and hands them to the rooms, until `stop`. Any number may run. */
export function startWorker() {
  const heartbeat = startHeartbeat();
  const clockwork = startClockwork(heartbeat.isFirst, {
    "end-probes": endProbes,
    "note-unanswered": async () => noteUnanswered(await currentTime()),
    "forget-in-time": forgetInTime,
    "end-recordings": endRecordingsInTime,
    "find-recordings-again": findAgain,
    "forget-kept-answers": async () => {
      await forgetKeptAnswers({ now: await currentTime() });
    },
    "look-after-files": lookAfterFiles,
    "process-room-webhooks": processRoomWebhooks,
    "reconcile-attendance": reconcileAttendance,
  });
  const looking = [
    heartbeat,
    startLooking("facts", halfASecond, hearNews),
    startLooking("reminders", threeSeconds, remindGuests),
    startLooking("follow-ups", threeSeconds, followUp),
    ...Array.from({ length: lotsAtOnce }, () => startLooking("mail", halfASecond, sendMails)),
    startLooking("seats", threeSeconds, lookAfterSeats),
    startLooking("publications", threeSeconds, publishInTime),
    startLooking("member-lists", halfASecond, workOnLists),
    startLooking("recordings", threeSeconds, async () => (await finishFiles()) > 0),
    startLooking("second-dates", threeSeconds, offerSecondDates),
    startLooking("tapings", threeSeconds, lookAfterTapings),
  ];
  const door = smtpDoor();
  return {
    stop: async () => {
      await Promise.all([clockwork, door, ...looking].map((each) => each?.stop()));
      closeMail();
    },
  };
}

/** Where the installation wants mail that comes back brought to the worker itself. */
function smtpDoor() {
  const { BOUNCE_SMTP_PORT: port, BOUNCE_SMTP_HOST: host, BOUNCE_ADDRESS, MAIL_FROM } = env;
  if (!port) return undefined;
  const recipients = [MAIL_FROM, ...(BOUNCE_ADDRESS ? [BOUNCE_ADDRESS] : [])];
  return startSmtpDoor({ port, host, recipients, take: takeMail });
}
