// Run on its own against DATABASE_URL: three associations and two sessions of 50 seats that all three show.
import { anAlliance, anAssociation, aSession, inHours } from "#tests/support/cast.ts";

const [aiw, emsland, steinfurt] = [
  await anAssociation("aiw"),
  await anAssociation("emsland"),
  await anAssociation("steinfurt"),
];
const alliance = await anAlliance(aiw, emsland, steinfurt);
const pooled = { seats: 50, alliance, adoptedBy: [emsland, steinfurt] };
const first = await aSession(aiw, { ...pooled, startsAt: inHours(48) });
const second = await aSession(aiw, { ...pooled, startsAt: inHours(72) });

const ground = {
  slugs: [aiw.slug, emsland.slug, steinfurt.slug],
  sessions: [first.id, second.id],
};
process.stdout.write(JSON.stringify(ground), () => process.exit(0));
