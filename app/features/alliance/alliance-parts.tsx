import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Button } from "#app/ui/button.tsx";
import { dateWords } from "#app/ui/moments.ts";
import { Table } from "#app/ui/table.tsx";
import type { InvitationState } from "./alliance-queries.server.ts";

type Member = { id: string; name: string; districts: string[] };
type Invitation = {
  id: string;
  createdAt: Date;
  expiresAt: Date;
  state: InvitationState;
  acceptedBy: string | null;
  link: string | null;
};

/** Who belongs to an alliance, and the districts each answers for. */
export function AllianceMembers({ members, alliance }: { members: Member[]; alliance: string }) {
  return (
    <Table
      caption={m.founding_members_of({ alliance })}
      hideCaption
      columns={[{ label: m.founding_member() }, { label: m.founding_answers_for() }]}
      rows={members.map(({ id, name, districts }) => ({
        key: id,
        cells: [name, districts.join("; ") || m.founding_answers_for_none()],
      }))}
    />
  );
}

type InvitationsProps = { invitations: Invitation[]; zone: string };

/** The links that were handed out, the newest first; an open one stands there to be copied. */
export function AllianceInvitations({ invitations, zone }: InvitationsProps) {
  if (invitations.length === 0) return null;
  const day = (at: Date) => dateWords(at, zone, getLocale());
  return (
    <>
      <h3>{m.founding_invitations()}</h3>
      <ul className="invitations">
        {invitations.map(({ id, createdAt, expiresAt, state, acceptedBy, link }) => (
          <li key={id}>
            <p>
              {m.founding_invited_on({ date: day(createdAt) })}
              {" · "}
              {stateText[state]({
                date: day(expiresAt),
                association: acceptedBy ?? "",
              })}
            </p>
            {link && (
              <form method="post">
                <label htmlFor={`link-${id}`}>{m.founding_link()}</label>
                <input id={`link-${id}`} type="text" readOnly value={link} />
                <Button small kind="quiet" name="revoke" value={id}>
                  {m.founding_revoke()}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </>
  );
}

const stateText: Record<InvitationState, (words: { date: string; association: string }) => string> =
  {
    open: m.founding_state_open,
    accepted: m.founding_state_accepted,
    revoked: m.founding_state_revoked,
    over: m.founding_state_over,
  };
