/** How long a registration keeps its person, in days after the session. */

/** Where nobody ever acted: neither its person by a step from the mail, nor staff, who entered it. */
export const unactedDays = 1;

const day = 24 * 60 * 60_000;

type Kept = {
  verifiedAt: Date | null;
  enteredByStaffId: string | null;
  session: { endsAt: Date };
  through: { retentionDays: number };
};

/** How many days after the session the person is blanked out of the row. */
export const daysKept = ({ verifiedAt, enteredByStaffId, through }: Omit<Kept, "session">) =>
  verifiedAt || enteredByStaffId
    ? through.retentionDays
    : Math.min(unactedDays, through.retentionDays);

/** The moment from which the row holds nobody's name any more. */
export const keptUntil = (registration: Kept) =>
  new Date(registration.session.endsAt.getTime() + daysKept(registration) * day);
