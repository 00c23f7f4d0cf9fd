// Run on its own against DATABASE_URL: a lecture that runs, and as many guests with a seat in it as GUESTS says.
import { entryToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation, aSession, guest, guestOf, inHours } from "#tests/support/cast.ts";

const guests = Number(process.env.GUESTS);
const host = await anAssociation("aiw");
const { id } = await aSession(host, { startsAt: inHours(-0.1), seats: guests });
await db.session.update({ where: { id }, data: { questionsAtOnce: true } });
for (let n = 0; n < guests; n += 10)
  await Promise.all(
    Array.from({ length: Math.min(10, guests - n) }, (_, of) =>
      register(guestOf(host, inHours(-1)), id, guest(n + of)),
    ),
  );
const seats = await db.registration.findMany({ where: { status: "seated" } });
process.stdout.write(JSON.stringify(seats.map(entryToken)), () => process.exit(0));
