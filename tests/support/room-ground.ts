// Run on its own against DATABASE_URL: a session that runs, with the links of its expert and of one guest.
import { expertToken, stageToken } from "#app/features/experts/links.server.ts";
import { entryToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation, anExpert, anna, aSession, guestOf, inHours } from "./cast.ts";

const host = await anAssociation("aiw");
const session = await aSession(host, { startsAt: inHours(-0.1), expert: await anExpert(host) });
await register(guestOf(host, inHours(-1)), session.id, anna);
const engagement = await db.engagement.findFirstOrThrow();

const ground = {
  expert: expertToken(engagement),
  stage: stageToken(engagement),
  guest: entryToken(await db.registration.findFirstOrThrow()),
};
process.stdout.write(JSON.stringify(ground), () => process.exit(0));
