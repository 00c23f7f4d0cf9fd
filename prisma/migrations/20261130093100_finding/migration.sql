-- What a profile and a name say, in the words that a search goes by (decision 062). The words are columns of what
-- they come from: no writer can forget them, and they are as true as the field itself.

-- The words of a field that can be found by; none of a hidden one, and none of what says nothing of a company's work.
CREATE FUNCTION words_of_field(key text, level text, items jsonb) RETURNS text[]
LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT CASE WHEN level = 'hidden'
      OR key NOT IN ('shortText', 'longText', 'coreCompetencies', 'services', 'seeks', 'products', 'opens',
        'machines', 'certificates')
    THEN '{}'::text[]
    ELSE (SELECT coalesce(string_to_array(btrim(words_in(string_agg(said #>> '{}', ' '))), ' '), '{}')
      FROM jsonb_path_query(items, '$[*].text') AS said) END
$$;

ALTER TABLE "ProfileField"
  ADD COLUMN "words" text[] GENERATED ALWAYS AS (words_of_field(key, level, items)) STORED;
ALTER TABLE "Company"
  ADD COLUMN "words" text[] GENERATED ALWAYS AS
    (CASE WHEN "nameLevel" = 'hidden' THEN '{}'::text[]
      ELSE string_to_array(btrim(words_in(name)), ' ') END) STORED;

-- Every search asks for rows with one of some words. No pending list: a reader would pay for it.
CREATE INDEX "ProfileField_words_idx" ON "ProfileField" USING gin ("words") WITH (fastupdate = off);
CREATE INDEX "Company_words_idx" ON "Company" USING gin ("words") WITH (fastupdate = off);

-- Every word that stands in one of the columns, or once did: what inflections, compounds and slips are looked up in.
-- Without a unique key, so that no writer ever waits for another one's word; one that stands twice does no harm.
CREATE TABLE "IndexWord" (
  "id" BIGSERIAL PRIMARY KEY,
  "word" TEXT NOT NULL
);
-- Whether a word is known, for each that is written.
CREATE INDEX "IndexWord_word_idx" ON "IndexWord" ("word");
-- Words that hold a root, and those that look alike.
CREATE INDEX "IndexWord_word_trgm_idx" ON "IndexWord" USING gin ("word" gin_trgm_ops) WITH (fastupdate = off);

CREATE FUNCTION note_words() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO "IndexWord" (word)
  SELECT DISTINCT said.word FROM noted, unnest(noted.words) AS said(word)
  WHERE length(said.word) <= 60 AND NOT EXISTS (SELECT FROM "IndexWord" known WHERE known.word = said.word);
  RETURN NULL;
END $$;

CREATE TRIGGER "ProfileField_words_written" AFTER INSERT ON "ProfileField"
  REFERENCING NEW TABLE AS noted FOR EACH STATEMENT EXECUTE FUNCTION note_words();
CREATE TRIGGER "ProfileField_words_changed" AFTER UPDATE ON "ProfileField"
  REFERENCING NEW TABLE AS noted FOR EACH STATEMENT EXECUTE FUNCTION note_words();
CREATE TRIGGER "Company_words_written" AFTER INSERT ON "Company"
  REFERENCING NEW TABLE AS noted FOR EACH STATEMENT EXECUTE FUNCTION note_words();
CREATE TRIGGER "Company_words_changed" AFTER UPDATE ON "Company"
  REFERENCING NEW TABLE AS noted FOR EACH STATEMENT EXECUTE FUNCTION note_words();

INSERT INTO "IndexWord" (word)
SELECT DISTINCT said.word FROM (
  SELECT words FROM "ProfileField" UNION ALL SELECT words FROM "Company") AS held, unnest(held.words) AS said(word)
WHERE length(said.word) <= 60;

-- A question names a place or a district by its words.
CREATE INDEX "PostcodePlace_words_idx" ON "PostcodePlace" (split_part(btrim(words_in(place)), ' ', 1));
CREATE INDEX "District_words_idx" ON "District" (btrim(words_in(name)));
-- Who is inside of a district.
CREATE INDEX "Postcode_ags_idx" ON "Postcode" ("ags");

-- What an alliance says instead of the house about one word of its trades; no row: what the house knows by itself.
CREATE TABLE "TradeSynonyms" (
  "allianceId" TEXT NOT NULL REFERENCES "Alliance" ("id") ON DELETE CASCADE ON UPDATE CASCADE,
  "word" TEXT NOT NULL,
  "same" TEXT[] NOT NULL,
  "narrower" TEXT[] NOT NULL,
  "changedAt" TIMESTAMPTZ(3) NOT NULL,
  PRIMARY KEY ("allianceId", "word")
);
