-- CreateTable
CREATE TABLE "KeptAnswer" (
    "key" TEXT NOT NULL,
    "content" TEXT NOT NULL,
    "answer" TEXT,
    "claimedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "KeptAnswer_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE INDEX "KeptAnswer_expiresAt_idx" ON "KeptAnswer"("expiresAt");
