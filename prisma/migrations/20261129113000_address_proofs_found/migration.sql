-- Proofs of erased consents are looked up by everybody who asks for their own data; only few rows hold one.
CREATE INDEX "Registration_addressProof_idx" ON "Registration"("addressProof") WHERE "addressProof" IS NOT NULL;
