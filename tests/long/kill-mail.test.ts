import { afterAll, expect, test } from "vitest";
import { register } from "#app/features/registration/register.server.ts";
import { anAssociation, aSession, guest, guestOf, inHours } from "#tests/support/cast.ts";
import { aMinutePasses, openWork, until } from "#tests/support/long-rush.ts";
import { smtpSink } from "#tests/support/mail.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const people = 60;
const url = process.env.DATABASE_URL as string;
/** The worker dies at each of these mails: before the 250, with it, or a moment after. */
const deadly = new Map([
  [3, "before"],
  [9, "with"],
  [17, "after"],
  [26, "with"],
  [38, "after"],
  [50, "before"],
]);

let worker: RunningServer;
let [came, atWork] = [0, 0];
let dying: Promise<void> | undefined;
const die = () => {
  dying ??= worker.kill9();
};
const sink = await smtpSink(undefined, (_mail, accept) => {
  came += 1;
  atWork = Math.max(atWork, came);
  const when = dying ? undefined : deadly.get(came);
  if (when !== "before") accept();
  if (when === "after") setTimeout(die, 2);
  else if (when) die();
});
afterAll(async () => {
  await worker?.stop();
  await sink.close();
});

const hire = async () => {
  worker = await startServer({ databaseUrl: url, role: "worker", env: { SMTP_URL: sink.url } });
  dying = undefined;
};

test("a worker that dies around the server's 250 loses no mail and repeats only the same bytes", async () => {
  const emsland = await anAssociation("emsland");
  const session = await aSession(emsland, { seats: people, startsAt: inHours(48) });
  const scope = guestOf(emsland, inHours(0));
  for (let n = 0; n < people; n++) await register(scope, session.id, guest(n));

  await hire();
  let deaths = 0;
  const look = async () => {
    if (dying) {
      await dying;
      deaths += 1;
      await hire();
      await aMinutePasses(url);
    }
    return openWork(url);
  };
  await until(look, (open) => open === 0 && dying === undefined, 300_000);

  expect(deaths).toBeGreaterThanOrEqual(deadly.size - 1);
  const idOf = (mail: string) => /^Message-ID: (\S+)/im.exec(mail)?.[1] ?? "";
  const to = (mail: string) => /^To: .*?(\S+@example\.org)/im.exec(mail)?.[1]?.replace(/^</, "");
  const told = new Set(sink.mails.map(to));
  expect(told).toEqual(new Set(Array.from({ length: people }, (_, n) => guest(n).email)));
  expect(new Set(sink.mails.map(idOf)).size).toBe(people);
  expect(new Set(sink.mails).size).toBe(people);
  const repeated = sink.mails.length - people;
  expect(repeated).toBeLessThanOrEqual(deaths * 20);
  process.stdout.write(`  ${deaths} deaths, ${repeated} of ${people} mails repeated\n`);
});
