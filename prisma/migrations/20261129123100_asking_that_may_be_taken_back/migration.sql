-- When an office asked for a seat to be confirmed, as long as nobody has been told of it.
ALTER TABLE "Registration" ADD COLUMN "askedToConfirmAt" TIMESTAMPTZ(3);
