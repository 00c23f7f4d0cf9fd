-- What a session and an expert say of themselves, in the words that a search goes by (decision 042).
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- As `wordsIn` of platform/words.ts takes them, joined by blanks.
CREATE FUNCTION words_in(said text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT regexp_replace(
    CASE WHEN octet_length(folded) = length(folded) THEN folded
      ELSE regexp_replace(normalize(folded, NFD), '[\u0300-\u036f]+', '', 'g') END,
    '[^[:alnum:]]+', ' ', 'g')
  FROM (SELECT replace(replace(replace(replace(lower(normalize(said, NFKC)),
    'ä', 'ae'), 'ö', 'oe'), 'ü', 'ue'), 'ß', 'ss') AS folded) small
$$;

ALTER TABLE "Session"
  ADD COLUMN "said" text GENERATED ALWAYS AS (words_in(title || ' ' || summary || ' ' || description)) STORED,
  ADD COLUMN "brief" text GENERATED ALWAYS AS (words_in(title || ' ' || summary)) STORED;
ALTER TABLE "Expert"
  ADD COLUMN "said" text GENERATED ALWAYS AS (words_in(name || ' ' || "nameEn")) STORED;

CREATE INDEX "Session_said_idx" ON "Session" USING gin ("said" gin_trgm_ops) WITH (fastupdate = off);

-- Lists go by the start; what is over is passed without a look at its row.
CREATE INDEX "Session_public_idx" ON "Session" ("startsAt", id, "endsAt") WHERE "publishedAt" IS NOT NULL;
CREATE INDEX "Session_public_topic_idx" ON "Session" ("topicId", "startsAt", id, "endsAt")
  WHERE "publishedAt" IS NOT NULL;

-- Who shows a session, with what a list is narrowed and ordered by, so that nobody looks it up a second time.
CREATE VIEW "ProgrammeLine" AS
SELECT session.id AS "sessionId", session."hostId" AS "associationId", true AS "isHost",
  session."publishedAt" AS since, session."startsAt", session."endsAt", session."topicId",
  session.language, session."cancelledAt"
FROM "Session" session
WHERE session."publishedAt" IS NOT NULL
UNION ALL
SELECT adoption."sessionId", adoption."associationId", false, adoption."adoptedAt", session."startsAt",
  session."endsAt", session."topicId", session.language, session."cancelledAt"
FROM "Adoption" adoption
JOIN "Session" session ON session.id = adoption."sessionId"
WHERE adoption."endedAt" IS NULL AND session."publishedAt" IS NOT NULL
  AND session."hostId" <> adoption."associationId";

CREATE OR REPLACE VIEW "Showing" AS
SELECT "sessionId", "associationId", "isHost", since, "startsAt" FROM "ProgrammeLine";
