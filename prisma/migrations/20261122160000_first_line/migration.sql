-- CreateTable
CREATE TABLE "District" (
    "ags" TEXT NOT NULL,
    "nuts" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "population" INTEGER NOT NULL,

    CONSTRAINT "District_pkey" PRIMARY KEY ("ags")
);

-- CreateTable
CREATE TABLE "Postcode" (
    "code" TEXT NOT NULL,
    "ags" TEXT NOT NULL,
    "places" INTEGER NOT NULL,

    CONSTRAINT "Postcode_pkey" PRIMARY KEY ("code","ags")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Company" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Company_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "recipientId" TEXT NOT NULL,
    "wording" TEXT NOT NULL,
    "tickedAt" TIMESTAMPTZ(3) NOT NULL,
    "verifiedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Association" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "shortName" TEXT NOT NULL,
    "namedAsHost" TEXT NOT NULL,
    "namedAsHostEn" TEXT NOT NULL,
    "town" TEXT NOT NULL,
    "headline" TEXT NOT NULL,
    "headlineEn" TEXT NOT NULL,
    "intro" TEXT NOT NULL,
    "introEn" TEXT NOT NULL,
    "brandColour" TEXT NOT NULL,
    "imprint" TEXT NOT NULL,
    "privacy" TEXT NOT NULL,
    "contactName" TEXT NOT NULL,
    "contactPhone" TEXT NOT NULL,
    "contactEmail" TEXT NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'Europe/Berlin',
    "retentionDays" INTEGER NOT NULL DEFAULT 30,
    "senderAddress" TEXT,
    "senderPassedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Association_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Alliance" (
    "id" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Alliance_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AllianceMember" (
    "allianceId" TEXT NOT NULL,
    "associationId" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "AllianceMember_pkey" PRIMARY KEY ("allianceId","associationId")
);

-- CreateTable
CREATE TABLE "Responsibility" (
    "allianceId" TEXT NOT NULL,
    "ags" TEXT NOT NULL,
    "associationId" TEXT NOT NULL,

    CONSTRAINT "Responsibility_pkey" PRIMARY KEY ("allianceId","ags")
);

-- CreateTable
CREATE TABLE "Topic" (
    "id" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,

    CONSTRAINT "Topic_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Expert" (
    "id" TEXT NOT NULL,
    "homeId" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "nameEn" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'de',
    "pausedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Expert_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ExpertTopic" (
    "expertId" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,

    CONSTRAINT "ExpertTopic_pkey" PRIMARY KEY ("expertId","topicId")
);

-- CreateTable
CREATE TABLE "Lending" (
    "expertId" TEXT NOT NULL,
    "associationId" TEXT NOT NULL,
    "grantedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Lending_pkey" PRIMARY KEY ("expertId","associationId")
);

-- CreateTable
CREATE TABLE "Engagement" (
    "id" TEXT NOT NULL,
    "expertId" TEXT NOT NULL,
    "sessionId" TEXT,
    "consultationId" TEXT,
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "firm" BOOLEAN NOT NULL,
    "uid" TEXT NOT NULL,
    "linkGeneration" INTEGER NOT NULL DEFAULT 0,
    "deviceHash" TEXT,
    "deviceBoundAt" TIMESTAMPTZ(3),
    "requestedSequence" INTEGER,
    "releasedAt" TIMESTAMPTZ(3),
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Engagement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "hostId" TEXT NOT NULL,
    "topicId" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "language" TEXT NOT NULL DEFAULT 'de',
    "startsAt" TIMESTAMPTZ(3) NOT NULL,
    "endsAt" TIMESTAMPTZ(3) NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'Europe/Berlin',
    "revision" INTEGER NOT NULL DEFAULT 0,
    "format" TEXT NOT NULL DEFAULT 'lecture',
    "promotionPolicy" TEXT NOT NULL DEFAULT 'direct',
    "fallbackUrl" TEXT,
    "fallbackPhone" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "publishedAt" TIMESTAMPTZ(3),
    "cancelledAt" TIMESTAMPTZ(3),
    "cancelReason" TEXT,
    "replacedById" TEXT,

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "SeatPool" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "associationId" TEXT,
    "limit" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "waiting" INTEGER NOT NULL DEFAULT 0,
    "nextTicket" INTEGER NOT NULL DEFAULT 1,
    "releasesAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SeatPool_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Listing" (
    "sessionId" TEXT NOT NULL,
    "allianceId" TEXT NOT NULL,
    "listedAt" TIMESTAMPTZ(3) NOT NULL,
    "unlistedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Listing_pkey" PRIMARY KEY ("sessionId","allianceId")
);

-- CreateTable
CREATE TABLE "Adoption" (
    "sessionId" TEXT NOT NULL,
    "associationId" TEXT NOT NULL,
    "allianceId" TEXT NOT NULL,
    "adoptedAt" TIMESTAMPTZ(3) NOT NULL,
    "endedAt" TIMESTAMPTZ(3),
    "introduction" TEXT,

    CONSTRAINT "Adoption_pkey" PRIMARY KEY ("sessionId","associationId")
);

-- CreateTable
CREATE TABLE "Question" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "askerId" TEXT,
    "text" TEXT NOT NULL,
    "anonymous" BOOLEAN NOT NULL DEFAULT true,
    "askedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Question_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Registration" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "poolId" TEXT NOT NULL,
    "hostId" TEXT NOT NULL,
    "throughId" TEXT NOT NULL,
    "allianceId" TEXT,
    "responsibleId" TEXT,
    "personId" TEXT,
    "companyId" TEXT,
    "broughtById" TEXT,
    "enteredByStaffId" TEXT,
    "name" TEXT NOT NULL,
    "company" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "phone" TEXT,
    "postcode" TEXT,
    "ags" TEXT,
    "outsideGermany" BOOLEAN NOT NULL DEFAULT false,
    "locale" TEXT NOT NULL DEFAULT 'de',
    "status" TEXT NOT NULL,
    "ticket" INTEGER NOT NULL,
    "offerExpiresAt" TIMESTAMPTZ(3),
    "registeredAt" TIMESTAMPTZ(3) NOT NULL,
    "seatedAt" TIMESTAMPTZ(3),
    "withdrawnAt" TIMESTAMPTZ(3),
    "verifiedAt" TIMESTAMPTZ(3),
    "correctedTimes" INTEGER NOT NULL DEFAULT 0,
    "placeGeneration" INTEGER NOT NULL DEFAULT 0,
    "entryGeneration" INTEGER NOT NULL DEFAULT 0,
    "uid" TEXT NOT NULL,
    "senderName" TEXT NOT NULL,
    "senderAddress" TEXT NOT NULL,
    "requestedSequence" INTEGER,

    CONSTRAINT "Registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormerAddress" (
    "id" TEXT NOT NULL,
    "registrationId" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "sequence" INTEGER NOT NULL,
    "replacedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FormerAddress_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Room" (
    "id" TEXT NOT NULL,
    "sessionId" TEXT NOT NULL,
    "livekitName" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RoomEntry" (
    "identity" TEXT NOT NULL,
    "roomId" TEXT NOT NULL,
    "registrationId" TEXT,
    "engagementId" TEXT,
    "displayName" TEXT NOT NULL,
    "issuedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3),
    "removedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RoomEntry_pkey" PRIMARY KEY ("identity")
);

-- CreateTable
CREATE TABLE "Attendance" (
    "participantSid" TEXT NOT NULL,
    "identity" TEXT NOT NULL,
    "joinedAt" TIMESTAMPTZ(3) NOT NULL,
    "leftAt" TIMESTAMPTZ(3),

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("participantSid")
);

-- CreateTable
CREATE TABLE "RoomWebhook" (
    "eventId" TEXT NOT NULL,
    "event" TEXT NOT NULL,
    "roomName" TEXT,
    "payload" JSONB NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "processedAt" TIMESTAMPTZ(3),

    CONSTRAINT "RoomWebhook_pkey" PRIMARY KEY ("eventId")
);

-- CreateTable
CREATE TABLE "Delivery" (
    "id" TEXT NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "factId" BIGINT NOT NULL,
    "template" TEXT NOT NULL,
    "recipientKind" TEXT NOT NULL,
    "recipientId" TEXT NOT NULL,
    "thread" TEXT NOT NULL,
    "urgency" TIMESTAMPTZ(3) NOT NULL,
    "status" TEXT NOT NULL DEFAULT 'due',
    "dueAt" TIMESTAMPTZ(3) NOT NULL,
    "claimedAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "sealedMail" BYTEA,
    "sentAt" TIMESTAMPTZ(3),
    "failedAt" TIMESTAMPTZ(3),
    "error" TEXT,
    "supersededById" TEXT,

    CONSTRAINT "Delivery_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Fact" (
    "id" BIGSERIAL NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "associationId" TEXT,
    "recordedAt" TIMESTAMPTZ(3) NOT NULL,
    "heardAt" TIMESTAMPTZ(3),

    CONSTRAINT "Fact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "MailboxMail" (
    "id" TEXT NOT NULL,
    "messageId" TEXT NOT NULL,
    "from" TEXT NOT NULL,
    "to" TEXT NOT NULL,
    "replyTo" TEXT,
    "subject" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "headers" JSONB NOT NULL,
    "attachments" JSONB NOT NULL,
    "raw" TEXT NOT NULL,
    "arrivedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "MailboxMail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ClockOffset" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "milliseconds" BIGINT NOT NULL DEFAULT 0,

    CONSTRAINT "ClockOffset_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "WorkerHeartbeat" (
    "worker" TEXT NOT NULL,
    "beatAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "WorkerHeartbeat_pkey" PRIMARY KEY ("worker")
);

-- CreateTable
CREATE TABLE "RateLimit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "RateLimit_pkey" PRIMARY KEY ("key")
);

-- CreateIndex
CREATE UNIQUE INDEX "Consent_registrationId_purpose_recipientId_key" ON "Consent"("registrationId", "purpose", "recipientId");

-- CreateIndex
CREATE UNIQUE INDEX "Association_slug_key" ON "Association"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Topic_slug_key" ON "Topic"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Engagement_uid_key" ON "Engagement"("uid");

-- CreateIndex
CREATE INDEX "Engagement_sessionId_idx" ON "Engagement"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Engagement_expertId_sessionId_key" ON "Engagement"("expertId", "sessionId");

-- CreateIndex
CREATE INDEX "Session_startsAt_idx" ON "Session"("startsAt");

-- CreateIndex
CREATE INDEX "Session_hostId_startsAt_idx" ON "Session"("hostId", "startsAt");

-- CreateIndex
CREATE INDEX "Adoption_associationId_idx" ON "Adoption"("associationId");

-- CreateIndex
CREATE INDEX "Question_sessionId_idx" ON "Question"("sessionId");

-- CreateIndex
CREATE INDEX "Question_askerId_idx" ON "Question"("askerId");

-- CreateIndex
CREATE UNIQUE INDEX "Registration_uid_key" ON "Registration"("uid");

-- CreateIndex
CREATE INDEX "Registration_sessionId_status_ticket_idx" ON "Registration"("sessionId", "status", "ticket");

-- CreateIndex
CREATE INDEX "Registration_address_idx" ON "Registration"("address");

-- CreateIndex
CREATE INDEX "Registration_throughId_idx" ON "Registration"("throughId");

-- CreateIndex
CREATE UNIQUE INDEX "Room_sessionId_key" ON "Room"("sessionId");

-- CreateIndex
CREATE UNIQUE INDEX "Room_livekitName_key" ON "Room"("livekitName");

-- CreateIndex
CREATE INDEX "RoomEntry_roomId_idx" ON "RoomEntry"("roomId");

-- CreateIndex
CREATE INDEX "RoomEntry_registrationId_idx" ON "RoomEntry"("registrationId");

-- CreateIndex
CREATE INDEX "Attendance_identity_idx" ON "Attendance"("identity");

-- CreateIndex
CREATE INDEX "RoomWebhook_processedAt_idx" ON "RoomWebhook"("processedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_seq_key" ON "Delivery"("seq");

-- CreateIndex
CREATE INDEX "Delivery_status_dueAt_idx" ON "Delivery"("status", "dueAt");

-- CreateIndex
CREATE INDEX "Delivery_thread_seq_idx" ON "Delivery"("thread", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "Delivery_factId_template_recipientKind_recipientId_key" ON "Delivery"("factId", "template", "recipientKind", "recipientId");

-- CreateIndex
CREATE UNIQUE INDEX "MailboxMail_messageId_key" ON "MailboxMail"("messageId");

-- CreateIndex
CREATE INDEX "MailboxMail_arrivedAt_idx" ON "MailboxMail"("arrivedAt");

-- AddForeignKey
ALTER TABLE "Postcode" ADD CONSTRAINT "Postcode_ags_fkey" FOREIGN KEY ("ags") REFERENCES "District"("ags") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_recipientId_fkey" FOREIGN KEY ("recipientId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AllianceMember" ADD CONSTRAINT "AllianceMember_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "Alliance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AllianceMember" ADD CONSTRAINT "AllianceMember_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "Alliance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_ags_fkey" FOREIGN KEY ("ags") REFERENCES "District"("ags") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Responsibility" ADD CONSTRAINT "Responsibility_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Expert" ADD CONSTRAINT "Expert_homeId_fkey" FOREIGN KEY ("homeId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExpertTopic" ADD CONSTRAINT "ExpertTopic_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "Expert"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ExpertTopic" ADD CONSTRAINT "ExpertTopic_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lending" ADD CONSTRAINT "Lending_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "Expert"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Lending" ADD CONSTRAINT "Lending_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Engagement" ADD CONSTRAINT "Engagement_expertId_fkey" FOREIGN KEY ("expertId") REFERENCES "Expert"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Engagement" ADD CONSTRAINT "Engagement_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_topicId_fkey" FOREIGN KEY ("topicId") REFERENCES "Topic"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_replacedById_fkey" FOREIGN KEY ("replacedById") REFERENCES "Session"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatPool" ADD CONSTRAINT "SeatPool_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "SeatPool" ADD CONSTRAINT "SeatPool_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Listing" ADD CONSTRAINT "Listing_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "Alliance"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Adoption" ADD CONSTRAINT "Adoption_associationId_fkey" FOREIGN KEY ("associationId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Question" ADD CONSTRAINT "Question_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_poolId_fkey" FOREIGN KEY ("poolId") REFERENCES "SeatPool"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_hostId_fkey" FOREIGN KEY ("hostId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_throughId_fkey" FOREIGN KEY ("throughId") REFERENCES "Association"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_allianceId_fkey" FOREIGN KEY ("allianceId") REFERENCES "Alliance"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_responsibleId_fkey" FOREIGN KEY ("responsibleId") REFERENCES "Association"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Registration" ADD CONSTRAINT "Registration_companyId_fkey" FOREIGN KEY ("companyId") REFERENCES "Company"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FormerAddress" ADD CONSTRAINT "FormerAddress_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Room" ADD CONSTRAINT "Room_sessionId_fkey" FOREIGN KEY ("sessionId") REFERENCES "Session"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomEntry" ADD CONSTRAINT "RoomEntry_roomId_fkey" FOREIGN KEY ("roomId") REFERENCES "Room"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomEntry" ADD CONSTRAINT "RoomEntry_registrationId_fkey" FOREIGN KEY ("registrationId") REFERENCES "Registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RoomEntry" ADD CONSTRAINT "RoomEntry_engagementId_fkey" FOREIGN KEY ("engagementId") REFERENCES "Engagement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_identity_fkey" FOREIGN KEY ("identity") REFERENCES "RoomEntry"("identity") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Delivery" ADD CONSTRAINT "Delivery_factId_fkey" FOREIGN KEY ("factId") REFERENCES "Fact"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what Prisma's schema cannot say.

-- An expert cannot be in two places at once; drafts are not firm and only warn.
CREATE EXTENSION IF NOT EXISTS btree_gist;
ALTER TABLE "Engagement" ADD CONSTRAINT "Engagement_one_place_at_a_time"
  EXCLUDE USING gist ("expertId" WITH =, tstzrange("startsAt", "endsAt", '[)') WITH &&) WHERE (firm);
ALTER TABLE "Engagement" ADD CONSTRAINT "Engagement_for_one_thing"
  CHECK (num_nonnulls("sessionId", "consultationId") = 1);

-- One common pool per session, one contingent per session and association.
CREATE UNIQUE INDEX "SeatPool_one_common" ON "SeatPool" ("sessionId") WHERE "associationId" IS NULL;
CREATE UNIQUE INDEX "SeatPool_one_contingent" ON "SeatPool" ("sessionId", "associationId") WHERE "associationId" IS NOT NULL;

-- One active registration per session and address, unless a colleague was brought along.
CREATE UNIQUE INDEX "Registration_one_active_per_address" ON "Registration" ("sessionId", address)
  WHERE "broughtById" IS NULL AND status IN ('seated', 'offered', 'waiting');

-- The queues that the worker reads every second.
CREATE INDEX "Fact_unheard" ON "Fact" (id) WHERE "heardAt" IS NULL;
CREATE INDEX "Delivery_open" ON "Delivery" ("dueAt") WHERE status IN ('due', 'claimed');
CREATE INDEX "Delivery_open_thread" ON "Delivery" (thread, seq) WHERE status IN ('due', 'claimed');

INSERT INTO "ClockOffset" (id, milliseconds) VALUES (1, 0);
