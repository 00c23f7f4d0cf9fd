import { m } from "#app/generated/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";

/** A mail that nobody got, or (`held`) mails that cannot leave; `id`: the expert's, invitation's or session's. */
export type ReturnedMail = {
  kind: "expert-mail" | "invitation-mail" | "partner-mail" | "held";
  id: string;
  title: string;
  beside: string | null;
  count: number;
  sessionId: string | null;
};

/** Whose mails came back, where one looks for these people. */
export function ReturnedMails({ mails }: { mails: ReturnedMail[] }) {
  if (mails.length === 0) return null;
  return (
    <Notice tone="bad">
      {mails.map(({ kind, id, title, beside }) => (
        <p key={`${kind} ${id} ${title} ${beside}`}>
          {m.desk_returned_line({ name: title, about: beside ?? "" })}
        </p>
      ))}
    </Notice>
  );
}
