import { m } from "#app/generated/paraglide/messages.js";

type Leaving = {
  isLast: boolean;
  districts: number;
  invitations: number;
  listed: number;
  adoptedByOthers: number;
  adopters: number;
  ending: number;
  people: number;
  seats: number;
};

/** What leaving an alliance will do, in numbers, both directions. */
export function LeavingQuestion({ leaving }: { leaving: Leaving }) {
  const { listed, adoptedByOthers, ending, people, seats, districts, invitations } = leaving;
  const adopters = m.pool_leave_adopters({ count: leaving.adopters });
  const lines = [
    listed > 0 ? m.pool_leave_listed({ count: listed }) : m.pool_leave_listed_none(),
    adoptedByOthers > 0 && m.pool_leave_adopted({ count: adoptedByOthers, adopters }),
    ending > 0 ? m.pool_leave_ending({ count: ending }) : m.pool_leave_ending_none(),
    people > 0 && m.pool_leave_people({ count: people }),
    seats > 0 && m.pool_leave_seats({ count: seats }),
    districts > 0 && m.pool_leave_districts({ count: districts }),
    invitations > 0 && m.pool_leave_invitations({ count: invitations }),
    leaving.isLast && m.pool_leave_last(),
  ].filter((line) => line !== false);
  return (
    <ul className="consequences">
      {lines.map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
}
