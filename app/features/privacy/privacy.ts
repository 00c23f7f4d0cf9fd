/**
 * Privacy (Meine Daten) answers for everything the house keeps of a person. Whoever reads the mails of
 * an address may see all of it, take it along, and have it deleted; what nobody deletes goes by itself
 * when its time is up. It writes no other room's rows: it asks each room to forget its own, in one
 * transaction. What was deleted stays deleted, also when an older backup is restored: the restore
 * calls `rememberErasures` with the ids it knows of and `eraseAgain` when the database is back.
 */
export const subjectKinds = [
  "registration",
  "asker",
  "expert",
  "staff",
  "subscription",
  // What somebody asked an office.
  "inquiry",
  // What somebody wrote to a company.
  "approach",
  // Who acts for companies.
  "person",
  // A recording that was deleted, one that somebody it shows had taken down, and the consent taken back then.
  "recording",
  "takenDown",
  "taped",
] as const;
/**
 * Whom something is stored about; the id is that of their row, of who asks that of their registration, of who was
 * recorded that of their consent.
 */
export type SubjectKind = (typeof subjectKinds)[number];

export type PrivacyFact = {
  type: "registration.erased";
  registrationId: string;
  sessionId: string;
  associationId: string;
};

/** A blank row is kept for the counts this long after its session, in months; then it goes. */
export const countedFor = 12;

/** The end of the time for which rows of sessions before `now` are counted. */
export function countedSince(now: Date): Date {
  const since = new Date(now);
  since.setUTCMonth(since.getUTCMonth() - countedFor);
  return since;
}

/** What the page "Meine Daten" says was done last. */
export type OwnDataDone = "geloescht" | "bestaetigt" | "abbestellt" | "widerrufen";
