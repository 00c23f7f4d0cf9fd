-- The page that saved a draft last, so that a saving whose answer got lost is not taken for somebody else's.
ALTER TABLE "SessionDraft" ADD COLUMN "writer" TEXT;
