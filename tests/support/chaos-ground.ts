// Run on its own against DATABASE_URL: a session to come, one that runs with its guests, and people of the office.
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { entryToken, placeToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation, aSession, guest, guestOf, inHours, officeOf } from "#tests/support/cast.ts";

const aiw = await anAssociation("aiw");
const coming = await aSession(aiw, { startsAt: inHours(48), seats: 500 });
const running = await aSession(aiw, { startsAt: inHours(-0.1), endsAt: inHours(3) });
for (let n = 0; n < 5; n++) await register(guestOf(aiw, inHours(-1)), running.id, guest(n));
const guests = await db.registration.findMany({ where: { sessionId: running.id } });

const staff: { email: string; id: string }[] = [];
for (let n = 0; n < 40; n++) {
  const email = `buero${n}@example.org`;
  const entry = { email, name: `Heike Kamp ${n}`, role: "owner" } as const;
  const { staffId: id } = await enterStaff(officeOf(aiw, new Date()), entry);
  staff.push({ email, id });
}

const ground = {
  slug: aiw.slug,
  coming: coming.id,
  running: running.id,
  entries: guests.map(entryToken),
  places: guests.map(placeToken),
  staff,
};
export type ChaosGround = typeof ground;
process.stdout.write(JSON.stringify(ground), () => process.exit(0));
