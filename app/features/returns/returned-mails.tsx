import { m } from "#app/generated/paraglide/messages.js";
import { Notice } from "#app/ui/notice.tsx";
import type { ReturnedMail } from "./returned.server.ts";

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
