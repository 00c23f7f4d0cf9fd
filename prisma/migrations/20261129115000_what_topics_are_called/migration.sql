-- What else an association calls a topic: "KUG" for "Kurzarbeit". No row: what the house knows by itself.
CREATE TABLE "TopicSynonyms" (
    "associationId" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,
    "words" TEXT[],
    "changedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "TopicSynonyms_pkey" PRIMARY KEY ("associationId","topicId")
);

ALTER TABLE "TopicSynonyms" ADD CONSTRAINT "TopicSynonyms_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "TopicSynonyms" ADD CONSTRAINT "TopicSynonyms_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
