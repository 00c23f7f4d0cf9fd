/**
 * One alliance of 40 associations, each with 50 sessions a month for a year, half of it past: all listed,
 * every third adopted by a few partners, every tenth a draft, guests and their mails on the coming ones.
 */
import { asAdmin } from "#tests/support/postgres.ts";

export const alliance = { associations: 40, months: 12, sessionsAMonth: 50 };
const sessions = alliance.associations * alliance.months * alliance.sessionsAMonth;

/** Of the first association, with every right. */
export const owner = "staff-1";

export const fillAlliance = (databaseUrl: string) =>
  asAdmin(databaseUrl, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

/** Spread over the year from half a year ago, at an hour between eight and five. */
const hour = `date_trunc('day', now()) - interval '182 days' + (n % 365) * interval '1 day'
  + (8 + n % 9) * interval '1 hour'`;

const statements = [
  `INSERT INTO "Association" (id, slug, name, "shortName", "namedAsHost", "namedAsHostEn", town, headline,
     "headlineEn", intro, "introEn", "brandColour", imprint, privacy, "contactName", "contactPhone",
     "contactEmail", "createdAt")
   SELECT 'a' || n, 'verband-' || n, 'Wirtschaftsverband ' || n, 'Verband ' || n, 'vom Verband ' || n,
     'Association ' || n, 'Ort ' || n, 'Fragen, bevor sie teuer werden', 'Ask before it costs', 'Kurz und klar.',
     'Short and clear.', '#1d4f91', '', '', 'Frau Kamp', '02563 000', 'info@example.org', now()
   FROM generate_series(1, ${alliance.associations}) n`,
  `INSERT INTO "Alliance" (id, name, "createdAt") VALUES ('v', 'Verbund', now())`,
  `INSERT INTO "AllianceMember" ("allianceId", "associationId", "joinedAt") SELECT 'v', id, now() FROM "Association"`,
  `INSERT INTO "Topic" (id, slug, name, "nameEn")
   SELECT 't' || n, 'thema-' || n, 'Thema ' || n, 'Topic ' || n FROM generate_series(1, 20) n`,
  `INSERT INTO "Expert" (id, "homeId", name, "nameEn", email, "createdAt")
   SELECT 'e' || n, 'a' || n, 'Agentur für Arbeit, Team ' || n, 'Agency, team ' || n, 'e' || n || '@example.org', now()
   FROM generate_series(1, ${alliance.associations}) n`,
  `INSERT INTO "Session" (id, "hostId", "topicId", title, summary, description, "startsAt", "endsAt", "createdAt",
     "publishedAt")
   SELECT 's' || n, 'a' || 1 + abs(hashint4(n)) % ${alliance.associations}, 't' || 1 + n % 20,
     'Online-Sprechstunde ' || n, 'Vom ersten Antrag bis zur Abrechnung.', 'Bringen Sie Ihre Fragen mit.',
     at, at + interval '1 hour', at - interval '30 days', CASE WHEN n % 10 > 0 THEN at - interval '20 days' END
   FROM generate_series(1, ${sessions}) n, LATERAL (SELECT ${hour} AS at) moment`,
  `INSERT INTO "SeatPool" (id, "sessionId", "limit", taken, waiting)
   SELECT 'p' || id, id, 20, hashtext(id) % 2 + 19, CASE WHEN hashtext(id) % 2 = 1 THEN 3 ELSE 0 END FROM "Session"`,
  `INSERT INTO "Engagement" (id, "expertId", "sessionId", "startsAt", "endsAt", firm, uid, "createdAt")
   SELECT 'g' || id, 'e' || substr("hostId", 2), id, "startsAt", "endsAt", false, id || '@verbund', "createdAt"
   FROM "Session"`,
  `INSERT INTO "Listing" ("sessionId", "allianceId", "listedAt")
   SELECT id, 'v', "createdAt" FROM "Session" WHERE "publishedAt" IS NOT NULL`,
  `INSERT INTO "Adoption" ("sessionId", "associationId", "allianceId", "adoptedAt")
   SELECT session.id, partner.id, 'v', session."createdAt"
   FROM "Session" session JOIN "Association" partner ON partner.id <> session."hostId"
   WHERE "publishedAt" IS NOT NULL AND substr(session.id, 2)::int % 3 = 0
     AND abs(hashtext(session.id || partner.id)) % 16 = 0`,
  `INSERT INTO "Registration" (id, "sessionId", "poolId", "hostId", "throughId", name, company, email, address,
     status, ticket, "registeredAt", uid, "senderName", "senderAddress")
   SELECT 'r' || n || session.id, session.id, 'p' || session.id, "hostId", "hostId", 'Gast ' || n, 'Betrieb',
     n || session.id || '@example.org', n || session.id || '@example.org', 'seated', n, "createdAt",
     n || session.id || '@verbund', 'Verband', 'post@example.org'
   FROM "Session" session, generate_series(1, 10) n
   WHERE "startsAt" > now() AND "publishedAt" IS NOT NULL`,
  `INSERT INTO "Fact" (id, type, payload, "recordedAt", "heardAt") VALUES (1, 'session.published', '{}', now(), now())`,
  `INSERT INTO "Delivery" (id, "factId", template, "recipientKind", "recipientId", thread, urgency, status, "dueAt")
   SELECT 'd' || id, 1, 'seated', 'registration', id, 'registration:' || id, now(),
     CASE WHEN hashtext(id) % 50 = 0 THEN 'failed' ELSE 'sent' END, now()
   FROM "Registration"`,
  `INSERT INTO "Question" (id, "sessionId", "askerId", text, "askedAt")
   SELECT 'q' || id, "sessionId", id, 'Gilt das auch für Minijobs?', now() FROM "Registration" WHERE hashtext(id) % 9 = 0`,
  `INSERT INTO "Staff" (id, email, name, "createdAt", "updatedAt")
   VALUES ('${owner}', 'leitung@example.org', 'Heike Kamp', now(), now())`,
  `INSERT INTO "StaffRole" ("staffId", "associationId", role, "grantedAt") VALUES ('${owner}', 'a1', 'owner', now())`,
  "ANALYZE",
];
