-- What an upload goes by from piece to piece, and what becomes of a file afterwards.
ALTER TABLE "Recording"
  ADD COLUMN "upload" TEXT,
  ADD COLUMN "chain" TEXT,
  ADD COLUMN "heldUntil" TIMESTAMPTZ(3),
  ADD COLUMN "lastPieceAt" TIMESTAMPTZ(3),
  ADD COLUMN "missingSince" TIMESTAMPTZ(3),
  ADD COLUMN "deletedAt" TIMESTAMPTZ(3);

-- When an answer began, for the chapters of a recording.
ALTER TABLE "Answer" ADD COLUMN "begunAt" TIMESTAMPTZ(3);
