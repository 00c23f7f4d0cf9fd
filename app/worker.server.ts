import { hearNews, remindGuests, sendMails } from "#app/features/notifications/jobs.server.ts";
import { deleteUnverifiedJob } from "#app/features/registration/jobs.server.ts";
import { processRoomWebhooks, reconcileAttendance } from "#app/features/rooms/jobs.server.ts";
import { currentTime } from "#app/platform/clock.server.ts";
import { startHeartbeat } from "#app/platform/heartbeat.server.ts";
import { forgetKeptAnswers } from "#app/platform/idempotency.server.ts";
import { startClockwork, startLooking } from "#app/platform/jobs.server.ts";
import { closeMail } from "#app/platform/mail.server.ts";

const halfASecond = 500;
const threeSeconds = 3000;

/** Takes facts and due times and hands them to the rooms, until `stop`. Any number may run. */
export async function startWorker() {
  const clockwork = await startClockwork({
    "delete-unverified": deleteUnverifiedJob,
    "forget-kept-answers": async () => {
      await forgetKeptAnswers({ now: await currentTime() });
    },
    "process-room-webhooks": processRoomWebhooks,
    "reconcile-attendance": reconcileAttendance,
  });
  const looking = [
    startHeartbeat(),
    startLooking("facts", halfASecond, hearNews),
    startLooking("reminders", threeSeconds, remindGuests),
    startLooking("mail", halfASecond, sendMails),
  ];
  return {
    stop: async () => {
      await Promise.all([clockwork, ...looking].map((each) => each.stop()));
      closeMail();
    },
  };
}
