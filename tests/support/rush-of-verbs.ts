// Run on its own against DATABASE_URL: sixty sign-ups at once on ten seats, straight to the verb.
import { register } from "#app/features/registration/register.server.ts";
import { anAssociation, aSession, guest, guestOf } from "#tests/support/cast.ts";

const aiw = await anAssociation("aiw");
const { id } = await aSession(aiw, { seats: 10 });
const outcomes = await Promise.all(
  Array.from({ length: 60 }, (_, n) => register(guestOf(aiw), id, guest(n))),
);
const seated = outcomes.filter((outcome) => outcome.ok && outcome.place.status === "seated");
process.stdout.write(JSON.stringify({ seated: seated.length }), () => process.exit(0));
