-- A sign-up of a flood, and who was asked by the office, keeps a seat only once its person has pressed.
ALTER TABLE "Registration" ADD COLUMN "mustConfirm" BOOLEAN NOT NULL DEFAULT false;
