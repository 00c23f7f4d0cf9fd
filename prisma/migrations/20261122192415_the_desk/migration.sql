-- AlterTable
ALTER TABLE "Adoption" ADD COLUMN     "contactEmail" TEXT,
ADD COLUMN     "contactName" TEXT,
ADD COLUMN     "contactPhone" TEXT,
ADD COLUMN     "ruleId" TEXT,
ADD COLUMN     "seenRevision" INTEGER NOT NULL DEFAULT 0;

-- AlterTable
ALTER TABLE "Fact" ADD COLUMN     "actor" TEXT,
ADD COLUMN     "staffId" TEXT;

-- AlterTable
ALTER TABLE "Registration" ADD COLUMN     "note" TEXT;

-- AlterTable
ALTER TABLE "Session" ADD COLUMN     "edition" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "openToAllAt" TIMESTAMPTZ(3),
ADD COLUMN     "publishAt" TIMESTAMPTZ(3),
ADD COLUMN     "secondDateOfId" TEXT,
ADD COLUMN     "seriesId" TEXT;

-- CreateTable
CREATE TABLE "LendingRequest" (
    "id" TEXT NOT NULL,
    "expertId" TEXT NOT NULL,
    "associationId" TEXT NOT NULL,
    "message" TEXT NOT NULL DEFAULT '',
    "askedById" TEXT,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,
    "answeredAt" TIMESTAMPTZ(3),
    "isGranted" BOOLEAN,

    CONSTRAINT "LendingRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AdoptionRule" (
    "id" TEXT NOT NULL,
    "associationId" TEXT NOT NULL,
    "topicId" TEXT,
    "hostId" TEXT,
    "introduction" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AdoptionRule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ListingLook" (
    "sessionId" TEXT NOT NULL,
    "associationId" TEXT NOT NULL,
    "lookedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ListingLook_pkey" PRIMARY KEY ("sessionId","associationId")
);

-- CreateTable
CREATE TABLE "SessionDraft" (
    "id" TEXT NOT NULL,
    "associationId" TEXT NOT NULL,
    "staffId" TEXT,
    "content" JSONB NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL,
    "savedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SessionDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Series" (
    "id" TEXT NOT NULL,
    "hostId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "introduction" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Material" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "bytes" INTEGER NOT NULL,
    "content" BYTEA NOT NULL,
    "audience" TEXT NOT NULL DEFAULT 'registered',
    "uploadedById" TEXT,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Material_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Circular" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "associationId" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "staffId" TEXT,
    "sentAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Circular_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "LendingRequest_expertId_idx" ON "LendingRequest"("expertId");

-- CreateIndex
CREATE INDEX "AdoptionRule_associationId_idx" ON "AdoptionRule"("associationId");

-- CreateIndex
CREATE INDEX "SessionDraft_associationId_idx" ON "SessionDraft"("associationId");

-- CreateIndex
CREATE INDEX "Series_hostId_idx" ON "Series"("hostId");

-- CreateIndex
CREATE INDEX "Material_sessionId_idx" ON "Material"("sessionId");

-- AddForeignKey
ALTER TABLE "LendingRequest" ADD CONSTRAINT "LendingRequest_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "Expert"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "LendingRequest" ADD CONSTRAINT "LendingRequest_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_secondDateOfId_fkey" FOREIGN KEY ("secondDateOfId") REFERENCES "Session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_seriesId_fkey" FOREIGN KEY ("seriesId") REFERENCES "Series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_ruleId_fkey" FOREIGN KEY ("ruleId") REFERENCES "AdoptionRule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdoptionRule" ADD CONSTRAINT "AdoptionRule_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdoptionRule" ADD CONSTRAINT "AdoptionRule_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AdoptionRule" ADD CONSTRAINT "AdoptionRule_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "Association"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingLook" ADD CONSTRAINT "ListingLook_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ListingLook" ADD CONSTRAINT "ListingLook_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SessionDraft" ADD CONSTRAINT "SessionDraft_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Series" ADD CONSTRAINT "Series_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Material" ADD CONSTRAINT "Material_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Circular" ADD CONSTRAINT "Circular_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Circular" ADD CONSTRAINT "Circular_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
