import { db, type Prisma } from "#app/platform/db.server.ts";

/** Whom the move of that moment seated, and a mail has told so. */
export const seatedAndTold = (movedAt: Date) =>
  ({
    status: "seated",
    seatedAt: movedAt,
    requestedSequence: { not: null },
  }) satisfies Prisma.RegistrationWhereInput;

/** To whom it offered a seat anew, and a mail has named until when. */
export const offeredAndTold = (movedAt: Date) =>
  ({
    status: "offered",
    offeredAnewAt: movedAt,
    offerToldUntil: { equals: db.registration.fields.offerExpiresAt },
  }) satisfies Prisma.RegistrationWhereInput;
