-- The journal looks for the few kinds of acts that concern other associations, too.
CREATE INDEX "Fact_type_recordedAt_idx" ON "Fact"("type", "recordedAt");
