-- Keys of proofs, sealed under SECRET: a change of SECRET seals them anew and leaves them as they are.
CREATE TABLE "ProofKey" (
  "id" TEXT NOT NULL,
  "sealedKey" BYTEA NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "ProofKey_pkey" PRIMARY KEY ("id")
);
