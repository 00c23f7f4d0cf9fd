type Word = "introduction" | "contactName" | "contactPhone" | "contactEmail";

/** What an adopter says to its own guests. Undefined: as it was; null: the association's own. */
export type AdoptionWords = { [word in Word]?: string | null };

/** `allianceId` chooses among several alliances that show the session. */
export type AdoptForm = AdoptionWords & { allianceId?: string };

type Contact = { contactName: string; contactPhone: string; contactEmail: string };

/** Whom the adopter's guests turn to: each part as the adoption says it, else as the association does. */
export const contactOf = (
  association: Contact,
  words: AdoptionWords | null | undefined,
): Contact => ({
  contactName: words?.contactName || association.contactName,
  contactPhone: words?.contactPhone || association.contactPhone,
  contactEmail: words?.contactEmail || association.contactEmail,
});
