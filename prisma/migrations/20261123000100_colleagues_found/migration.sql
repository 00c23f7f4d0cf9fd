-- Lists of people say who brings whom.
CREATE INDEX "Registration_broughtById_idx" ON "Registration"("broughtById");
