import { expect, test } from "vitest";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { doorsOpenAt } from "#app/features/rooms/rooms.ts";
import { cancel } from "#app/features/sessions/cancel.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  anAssociation,
  anExpert,
  aSession,
  guest,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
  theSessionEnds,
  theSessionStarts,
} from "#tests/support/cast.ts";
import { deliverMails, mailsTo } from "#tests/support/mail.ts";

/** A guest, the expert and a partner's office of one session. */
async function everybody() {
  const aiw = await anAssociation("aiw");
  const contactEmail = `buero-${aiw.slug}@example.org`;
  const emsland = await anAssociation("emsland", { contactEmail });
  const expert = await anExpert(aiw);
  const { email } = await db.expert.findUniqueOrThrow({ where: { id: expert.id } });
  const { id } = await aSession(aiw, { expert, adoptedBy: emsland });
  const person = guest(1);
  await register(guestOf(emsland), id, person);
  await deliverMails(theEveningBefore);
  return { aiw, id, readers: [person.email, email, contactEmail] };
}

const last = async (address: string) => {
  const mail = (await mailsTo(address)).at(-1);
  if (!mail) throw new Error(`Nothing came to ${address}`);
  return mail;
};

test("every mail about a move names the old time, in HTML, text and calendar", async () => {
  const { aiw, id, readers } = await everybody();
  const times = {
    startsAt: later(theSessionStarts, 4 * 60),
    endsAt: later(theSessionEnds, 4 * 60),
  };
  await reschedule(officeOf(aiw), id, times);
  await deliverMails(later(theEveningBefore, 1));

  for (const address of readers) {
    const { html, text } = await last(address);
    for (const words of [html, text])
      expect(words, address).toMatch(/Bisher[\s\S]*10:00–11:00 Uhr/);
    expect(text).toContain("14:00–15:00 Uhr");
  }
  const [invited] = readers;
  const { calendar } = await last(invited as string);
  expect(calendar?.method).toBe("REQUEST");
  expect(calendar?.description).toMatch(/bisher Dienstag, 1\. Dezember 2026, 10:00 Uhr/);
});

test("every mail about a cancellation leads to the date that takes its place", async () => {
  const { aiw, id, readers } = await everybody();
  const startsAt = later(theSessionStarts, 7 * 24 * 60);
  const replacement = await aSession(aiw, { startsAt });
  await cancel(officeOf(aiw), id, { replacedById: replacement.id });
  await deliverMails(later(theEveningBefore, 1));

  for (const address of readers) {
    const { html, text } = await last(address);
    for (const words of [html, text]) {
      expect(words, address).toMatch(/Ersatztermin[\s\S]*8\. Dezember 2026/);
      expect(words, address).toContain(`/${aiw.slug}/termine/${replacement.id}`);
    }
  }
  const [invited] = readers;
  const { calendar } = await last(invited as string);
  expect(calendar?.method).toBe("CANCEL");
  expect(calendar?.description).toMatch(/Ersatztermin: .*8\. Dezember 2026, 10:00 Uhr, /);
  expect(calendar?.description).toContain(`/termine/${replacement.id}`);
});

test("an expert reads one opening time of the room, an hour before, in the mail and its calendar", async () => {
  const { id, readers } = await everybody();
  const session = await db.session.findUniqueOrThrow({ where: { id } });
  const [guestMail, expertMail] = await Promise.all(readers.slice(0, 2).map(last));
  expect(doorsOpenAt(session, "expert")).toEqual(later(theSessionStarts, -60));
  for (const words of [expertMail?.text, expertMail?.calendar?.description]) {
    expect(words).toContain("ab 9:00 Uhr");
    expect(words).not.toContain("9:45");
  }
  expect(guestMail?.calendar?.description).toContain("ab 9:45 Uhr");
});
