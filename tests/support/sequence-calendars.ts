import assert from "node:assert/strict";
import ICAL from "ical.js";
import ical from "node-ical";
import { spokenDates } from "#app/features/notifications/dates.ts";
import { db } from "#app/platform/db.server.ts";
import { active, type Model, type Person, type Times } from "./sequence-model.ts";
import type { World, Written } from "./sequence-world.ts";

type File = { method: string; uid: string; sequence: number } & Times;

/** What ical.js and node-ical both read from a file; they must agree on all of it. */
export function readBoth(text: string): File {
  const calendar = new ICAL.Component(ICAL.parse(text));
  const component = calendar.getFirstSubcomponent("vevent") as ICAL.Component;
  const event = new ICAL.Event(component);
  const one = {
    method: String(calendar.getFirstPropertyValue("method")),
    uid: event.uid,
    sequence: Number(component.getFirstPropertyValue("sequence")),
    startsAt: event.startDate.toJSDate().getTime(),
    endsAt: event.endDate.toJSDate().getTime(),
  };
  const parts = Object.values(ical.sync.parseICS(text));
  const second = parts.find((part) => part?.type === "VEVENT") as ical.VEvent;
  const other = {
    method: second.method ?? parts.find(isCalendar)?.method,
    uid: second.uid,
    sequence: Number(second.sequence),
    startsAt: second.start.getTime(),
    endsAt: second.end?.getTime(),
  };
  assert.deepEqual(other, one);
  return one;
}

/** Every file that was ever written, sent or not, person by person and in order. */
export async function checkFiles(world: World, model: Model) {
  for (const person of model.people) {
    const { uid } = await db.registration.findUniqueOrThrow({
      where: { id: person.registrationId },
      select: { uid: true },
    });
    const files = filesUnder(uid, world.written);
    for (const to of new Set(files.map((file) => file.to)))
      checkOrder(files.filter((file) => file.to === to));
    const arrived = filesUnder(uid, inOrderOfSending(world));
    const lost = world.written.some(({ id, mail }) => world.lost.includes(id) && names(mail, uid));
    if (!lost) checkEntries(person, model, arrived);
  }
  await checkMailbox(world);
  checkLastWords(world, model);
}

type Filed = File & { to: string };

const isCalendar = (part: unknown): part is { method: string } =>
  (part as { type?: string } | undefined)?.type === "VCALENDAR";

const names = (mail: Written["mail"], uid: string) =>
  mail.calendar?.content.includes(`UID:${uid}`) ?? false;

const filesUnder = (uid: string, written: Written[]): Filed[] =>
  written.flatMap(({ mail, may }) => {
    if (!mail.calendar) return [];
    const file = readBoth(mail.calendar.content);
    const { startsAt, endsAt } = file;
    assert(
      may.some((times) => times.startsAt === startsAt && times.endsAt === endsAt),
      `written for ${new Date(startsAt).toISOString()}`,
    );
    assert.equal(file.method, mail.calendar.method);
    return file.uid === uid ? [{ ...file, to: mail.to.address }] : [];
  });

/** First a REQUEST; SEQUENCE never down, and up with every change; after a CANCEL only a higher one. */
function checkOrder(files: Filed[]) {
  assert.equal(files[0]?.method ?? "REQUEST", "REQUEST", "the first file");
  files.slice(1).forEach((file, n) => {
    const before = files[n] as Filed;
    const isSame = before.method === file.method && before.startsAt === file.startsAt;
    const least = before.sequence + (isSame ? 0 : 1);
    assert(file.sequence >= least, `${file.method} ${file.sequence} after ${before.sequence}`);
    if (file.method === "CANCEL") assert.equal(before.method, "REQUEST", "before a CANCEL");
  });
}

/** A calendar takes a file unless it knows a newer one (RFC 5546, 2.1.5): it shows the truth at the end. */
function checkEntries(person: Person, { cancelled, times }: Model, arrived: Filed[]) {
  const entries = new Map<string, Filed>();
  for (const file of arrived) {
    const known = entries.get(file.to);
    assert(file.sequence >= (known?.sequence ?? 0), "overtaken on the way");
    entries.set(file.to, file);
  }
  const shown = [...entries.values()].filter(({ method }) => method === "REQUEST");
  const holds = person.status === "seated" && !cancelled;
  assert.deepEqual(
    shown.map(({ to, startsAt, endsAt }) => ({ to, startsAt, endsAt })),
    holds ? [{ to: person.address, ...times }] : [],
    "what the calendars show",
  );
}

const inOrderOfSending = ({ sent, written }: World) =>
  sent.map((id) => written.find((each) => each.id === id) as Written);

/** What was handed over lies in the mailbox once, as it was written; what was lost does not. */
async function checkMailbox({ sent, written }: World) {
  const rows = await db.mailboxMail.findMany({ select: { id: true, raw: true } });
  assert.deepEqual(rows.map(({ id }) => id).sort(), [...sent].sort());
  for (const { id, mail } of written)
    if (sent.includes(id)) assert.equal(rows.find((row) => row.id === id)?.raw, mail.raw);
}

/** The last mail to everybody with a place names the time that is true, and no change is told twice. */
function checkLastWords(world: World, model: Model) {
  const session = {
    startsAt: new Date(model.times.startsAt),
    endsAt: new Date(model.times.endsAt),
    zone: "Europe/Berlin",
  };
  const { date, span } = spokenDates({ session, locale: "de" } as never);
  for (const { registrationId, address } of active(model)) {
    const mails = inOrderOfSending(world).filter(
      ({ recipientId, mail }) => recipientId === registrationId && mail.to.address === address,
    );
    const lost = world.lost.some((id) =>
      world.written.some((each) => each.id === id && each.recipientId === registrationId),
    );
    if (lost) continue;
    const { subject = "", text = "" } = mails.at(-1)?.mail ?? {};
    if (model.cancelled) assert.match(subject, /^Abgesagt: /);
    else
      for (const words of [date, span.split(" ")[0] ?? ""])
        assert(text.includes(words), `${words} is not in the last mail: ${subject}`);
  }
}
