-- Which mail the sender's test is, so that a notice about it finds it, and that it did not arrive.
ALTER TABLE "SenderCheck" ADD COLUMN "mailId" TEXT, ADD COLUMN "bouncedAt" TIMESTAMPTZ(3), ADD COLUMN "bounceStatus" TEXT;
