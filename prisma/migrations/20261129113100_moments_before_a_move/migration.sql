-- What a move carried along, as it stood before it, so that an undo brings back exactly that.
ALTER TABLE "SessionChange" ADD COLUMN "formerMoments" JSONB;
