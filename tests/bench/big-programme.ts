/**
 * An installation as large as any: 200 associations in ten alliances, 20 topics, 100,000 sessions from
 * a year ago to a year ahead, a third of them adopted by one to four partners.
 */
import { asAdmin } from "#tests/support/postgres.ts";

export const size = { associations: 200, topics: 20, sessions: 100_000 };

export const slugOf = (n: number) => `verband-${1 + (n % size.associations)}`;
export const topicOf = (n: number) => `thema-${1 + (n % size.topics)}`;

export const fillProgramme = (databaseUrl: string) =>
  asAdmin(databaseUrl, async (client) => {
    for (const statement of statements) await client.query(statement);
  });

const weeklyHour = `date_trunc('hour', now()) - interval '1 year' + (n % 17520) * interval '1 hour'`;

const statements = [
  `INSERT INTO "Association" (id, slug, name, "shortName", "namedAsHost", "namedAsHostEn", town, headline,
     "headlineEn", intro, "introEn", "brandColour", imprint, privacy, "contactName", "contactPhone",
     "contactEmail", "createdAt")
   SELECT 'a' || n, 'verband-' || n, 'Wirtschaftsverband ' || n, 'Verband ' || n, 'vom Verband ' || n,
     'Association ' || n, 'Ort ' || n, 'Fragen, bevor sie teuer werden', 'Ask before it costs', 'Kurz und klar.',
     'Short and clear.', '#1d4f91', '', '', 'Frau Kamp', '02563 000', 'info@example.org', now()
   FROM generate_series(1, ${size.associations}) n`,
  `INSERT INTO "Alliance" (id, name, "createdAt") SELECT 'v' || n, 'Verbund ' || n, now() FROM generate_series(0, 9) n`,
  `INSERT INTO "AllianceMember" ("allianceId", "associationId", "joinedAt")
   SELECT 'v' || n % 10, 'a' || n, now() FROM generate_series(1, ${size.associations}) n`,
  `INSERT INTO "District" (ags, nuts, state, kind, name, population)
   SELECT lpad(n::text, 5, '0'), 'DEA34', 'NW', 'Kreis', 'Kreis ' || n, 1000 * n FROM generate_series(1, 400) n
   ON CONFLICT DO NOTHING`,
  `INSERT INTO "Responsibility" ("allianceId", ags, "associationId")
   SELECT 'v' || n % 10, lpad(n::text, 5, '0'), 'a' || n FROM generate_series(1, ${size.associations}) n`,
  `INSERT INTO "Topic" (id, slug, name, "nameEn")
   SELECT 't' || n, 'thema-' || n, 'Thema ' || n, 'Topic ' || n FROM generate_series(1, ${size.topics}) n`,
  `INSERT INTO "Expert" (id, "homeId", name, "nameEn", email, "createdAt")
   SELECT 'e' || n, 'a' || n, 'Agentur für Arbeit, Team ' || n, 'Agency, team ' || n, 'e' || n || '@example.org', now()
   FROM generate_series(1, ${size.associations}) n`,
  `INSERT INTO "Session" (id, "hostId", "topicId", title, summary, description, language, "startsAt", "endsAt",
     "createdAt", "publishedAt")
   SELECT 's' || n, 'a' || 1 + hashint4(n) % 100 + 100 * (n % 2) + 99 * (hashint4(n) < 0)::int, 't' || 1 + n % ${size.topics},
     'Online-Sprechstunde ' || n, 'Vom ersten Antrag bis zur Abrechnung.',
     repeat('Bringen Sie Ihre Fragen mit, wir antworten der Reihe nach. ', 8),
     CASE WHEN n % 10 = 0 THEN 'en' ELSE 'de' END, at, at + interval '1 hour', at - interval '30 days',
     CASE WHEN n % 20 > 0 THEN at - interval '20 days' END
   FROM generate_series(1, ${size.sessions}) n, LATERAL (SELECT ${weeklyHour} AS at) moment`,
  `INSERT INTO "SeatPool" (id, "sessionId", "limit", taken)
   SELECT 'p' || n, 's' || n, 20 + n % 200, n % 20 FROM generate_series(1, ${size.sessions}) n`,
  `INSERT INTO "Engagement" (id, "expertId", "sessionId", "startsAt", "endsAt", firm, uid, "createdAt")
   SELECT 'g' || session.id, 'e' || substr("hostId", 2), session.id, "startsAt", "endsAt", false, session.id || '@verbund', "createdAt"
   FROM "Session" session`,
  `INSERT INTO "Adoption" ("sessionId", "associationId", "allianceId", "adoptedAt")
   SELECT session.id, partner."associationId", partner."allianceId", session."createdAt"
   FROM "Session" session
   JOIN "AllianceMember" host ON host."associationId" = session."hostId"
   JOIN "AllianceMember" partner ON partner."allianceId" = host."allianceId" AND partner."associationId" <> session."hostId"
   WHERE substr(session.id, 2)::int % 3 = 0
     AND abs(hashtext(session.id || partner."associationId")) % 8 = 0`,
  "ANALYZE",
];
