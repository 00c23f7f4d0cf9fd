import { keptOfCompanies } from "./kept-columns-of-companies.ts";

/**
 * Every column of text, JSON or bytes: whose it is. `nobody`: it names no person; ids, keys and
 * fingerprints of the house's own count as that. `persons`: for what it is kept, and until when.
 */
export type Kept = { nobody: string; persons?: Record<string, string> };

const withSession = "until the session is deleted; written for the public";
const office = "reaching the association in its own pages and mails; as long as it is a member";

export const keptColumns: Record<string, Kept> = {
  _prisma_migrations: { nobody: "id checksum migration_name logs" },
  District: { nobody: "ags nuts state kind name" },
  Postcode: { nobody: "code ags" },
  ...keptOfCompanies,
  Consent: {
    nobody: "id subjectKind subjectId registrationId purpose recipientId wording sessionId",
  },
  Subscription: {
    nobody: "id associationId locale wording source",
    persons: { "email address": "news of an association; 24 months after the last sign-up" },
  },
  OwnDataRequest: {
    nobody: "id locale",
    persons: { address: "the way to one's own data; 15 minutes" },
  },
  Staff: {
    nobody: "id locale",
    persons: { "email name": "access to the office, its journal; 12 months after the last role" },
  },
  StaffRole: { nobody: "staffId associationId role" },
  CookieSession: {
    nobody: "id token staffId",
    persons: { "ipAddress userAgent": "knowing one's own logins; until the login ends" },
  },
  LoginCode: {
    nobody: "id",
    persons: { address: "a login by a code from a mail; until the code is over" },
  },
  SecondFactor: { nobody: "staffId sealedKey" },
  RecoveryCode: { nobody: "id staffId fingerprint" },
  StaffInvitation: {
    nobody: "id associationId role locale invitedById",
    persons: { "email name": "the invitation to an office; a time after it is over" },
  },
  Association: {
    nobody:
      "id slug kind name shortName namedAsHost namedAsHostEn town headline headlineEn intro introEn brandColour zone allowedOrigins firstTopics",
    persons: { "imprint privacy contactName contactPhone contactEmail senderAddress": office },
  },
  Logo: { nobody: "associationId hash type bytes" },
  Alliance: { nobody: "id name" },
  AllianceInvitation: { nobody: "id allianceId invitedById acceptedByAssociationId" },
  AllianceMember: { nobody: "allianceId associationId" },
  Responsibility: { nobody: "allianceId ags associationId" },
  Topic: { nobody: "id slug name nameEn" },
  TopicSynonyms: { nobody: "associationId topicId words" },
  Expert: {
    nobody: "id homeId locale",
    persons: {
      "name nameEn said email":
        "planning and holding sessions; 12 months after the last engagement",
    },
  },
  ExpertTopic: { nobody: "expertId topicId" },
  Lending: { nobody: "expertId associationId" },
  LendingRequest: {
    nobody: "id expertId associationId askedById",
    persons: { message: "asking an office for its expert; the time of the request" },
  },
  Engagement: { nobody: "id expertId sessionId consultationId uid deviceHash" },
  ExpertDevice: { nobody: "expertId deviceHash" },
  DeviceCode: { nobody: "id engagementId" },
  Session: {
    nobody:
      "id hostId topicId language zone format promotionPolicy fallbackUrl replacedById publishTo secondDateOfId seriesId",
    persons: {
      "title summary description said brief cancelReason": withSession,
      fallbackPhone: "dialling in when the room fails; until the session is deleted",
    },
  },
  SessionChange: { nobody: "sessionId kind formerMoments" },
  SeatPool: { nobody: "id sessionId associationId" },
  Listing: { nobody: "sessionId allianceId" },
  Adoption: {
    nobody: "sessionId associationId allianceId ruleId",
    persons: {
      introduction: withSession,
      "contactName contactPhone contactEmail": "whom guests ask about it; with the session",
    },
  },
  AdoptionRule: { nobody: "id associationId topicId hostId introduction" },
  ListingLook: { nobody: "sessionId associationId" },
  SessionDraft: {
    nobody: "id associationId staffId writer",
    persons: { content: "planning a session; until published or nobody goes on with it" },
  },
  Series: { nobody: "id hostId", persons: { "title introduction": withSession } },
  Material: {
    nobody: "id sessionId type audience uploadedById",
    persons: { "name content": "papers of a session for its guests; until taken away" },
  },
  Question: {
    nobody: "id sessionId askerKind askerId shownAs mergedIntoId",
    persons: { text: "answering it in the session; goes with its asker by wish" },
  },
  Upvote: { nobody: "questionId voterKind voterId", persons: {} },
  Answer: {
    nobody: "questionId how staffId engagementId",
    persons: { text: "answering those who asked; goes with its question" },
  },
  Poll: {
    nobody: "id sessionId kind",
    persons: { "question options": withSession },
  },
  ChatMessage: {
    nobody: "id sessionId authorKind authorId shownAs",
    persons: {
      text: "the chat of a session; goes with its author, at the latest after the host's days",
    },
  },
  Announcement: {
    nobody: "id sessionId",
    persons: { text: "a sentence to all in the room; until the host's days after the session" },
  },
  AgendaPoint: { nobody: "id sessionId", persons: { title: withSession } },
  CaptionAccess: { nobody: "id sessionId kind keyHash" },
  CaptionLine: {
    nobody: "id sessionId accessId source language",
    persons: { text: "captions of an hour; half an hour after its end, or with its recording" },
  },
  Transcript: {
    nobody: "recordingId",
    persons: { content: "captions of a recording; as long as the recording" },
  },
  PollAnswer: { nobody: "pollId voterKind voterId chosen", persons: {} },
  Asker: {
    nobody: "id sessionId throughId locale",
    persons: {
      "name company email address":
        "the question and its answer; the association's days after the session, a day unconfirmed",
    },
  },
  Registration: {
    nobody:
      "id sessionId poolId hostId throughId allianceId responsibleId personId companyId broughtById secondOfId enteredByStaffId ags locale status uid senderName senderAddress",
    persons: {
      "name company email address phone postcode note":
        "the seat and its mails; the association's days after the session",
      addressProof: "proving a consent; 12 months after the session",
    },
  },
  AddressChange: {
    nobody: "id registrationId locale",
    persons: { "email address": "asking the new address of a place; 24 hours" },
  },
  FormerAddress: {
    nobody: "id registrationId",
    persons: { email: "taking an invitation back; until its CANCEL has left" },
  },
  Room: { nobody: "id sessionId livekitName" },
  RoomPass: { nobody: "id sessionId associationId registrationId" },
  RoomMove: { nobody: "id sessionId kind url phone" },
  RoomEntry: {
    nobody: "identity roomId registrationId engagementId passId staffId loginId partnerId",
    persons: {
      displayName: "being seen in the room; as long as the person behind it",
      removedReason: "why somebody was sent out, for them and the office; as long as the name",
    },
  },
  DeviceCheck: { nobody: "id registrationId engagementId verdict seen" },
  HandRaise: { nobody: "id sessionId registrationId loweredBy" },
  StageInvitation: {
    nobody: "id sessionId registrationId invitedBy answer naming endedBy",
  },
  SignInterpreter: { nobody: "id sessionId personId" },
  Attendance: { nobody: "participantSid identity" },
  LifeSign: { nobody: "identity" },
  AttendanceCorrection: {
    nobody: "id registrationId correctedById",
    persons: { reason: "why minutes were set right; as long as the registration" },
  },
  Certificate: { nobody: "number registrationId sessionId associationId nameSalt nameHash" },
  TapingPlan: { nobody: "sessionId" },
  Taping: { nobody: "id sessionId state means roomName because" },
  Recording: {
    nobody:
      "id sessionId associationId source state egressId failure fileKey type sha256 createdById offlineReason upload chain",
    persons: { "fileName title": "a recording in the archive; until its date of deletion" },
  },
  FeedbackToken: { nobody: "id registrationId sessionId" },
  FeedbackAnswer: {
    nobody: "id sessionId associationId answered",
    persons: { next: "what companies wish for, of nobody; 12 months after the session" },
  },
  FollowUp: { nobody: "sessionId associationId" },
  RoomWebhook: {
    nobody: "eventId event roomName",
    persons: { payload: "who came and went, with the name shown; 30 days" },
  },
  SenderCheck: {
    nobody: "associationId findings mailId bounceStatus",
    persons: { address: office },
  },
  Delivery: {
    nobody: "id template recipientKind recipientId thread status error supersededById",
    persons: { sealedMail: "a finished mail on its way, sealed; until it is handed over" },
  },
  Call: { nobody: "id registrationId template calledById" },
  Circular: {
    nobody: "id sessionId associationId audience staffId",
    persons: { "subject text": "telling the people of a session; with the last of them" },
  },
  Reminder: { nobody: "sessionId kind" },
  Bounce: { nobody: "id deliveryId status" },
  CalendarReply: { nobody: "registrationId answer" },
  Erasure: { nobody: "subjectKind subjectId" },
  Fact: { nobody: "type payload associationId actor staffId" },
  MailboxMail: {
    nobody: "id messageId",
    persons: {
      "from to replyTo subject html text headers attachments raw":
        "mails of a demo, in place of sending them; an hour after their person",
    },
  },
  WorkerHeartbeat: { nobody: "worker" },
  ProofKey: { nobody: "id sealedKey" },
  KeptAnswer: {
    nobody: "key content",
    persons: { answer: "answering a repeated sign-up alike; until it expires" },
  },
  RateLimit: { nobody: "key" },
};
