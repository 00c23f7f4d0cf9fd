-- The time that a guest's calendar proposes instead (METHOD:COUNTER, RFC 5546, 3.2.7).
ALTER TABLE "CalendarReply"
  ADD COLUMN "proposedStartsAt" TIMESTAMPTZ(3),
  ADD COLUMN "proposedEndsAt" TIMESTAMPTZ(3);
