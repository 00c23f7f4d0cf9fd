-- Nearly everybody comes alone. An index that also holds them leads sign-ups through all of them.
DROP INDEX "Registration_broughtById_idx";
CREATE INDEX "Registration_brought_along" ON "Registration" ("broughtById") WHERE "broughtById" IS NOT NULL;
