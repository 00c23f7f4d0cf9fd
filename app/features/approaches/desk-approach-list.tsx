import { m } from "#app/generated/paraglide/messages.js";
import { Button } from "#app/ui/button.tsx";
import { Hidden } from "#app/ui/form.tsx";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import type { DeskApproach } from "./desk-approaches.server.ts";

type Props = { approaches: (Omit<DeskApproach, "writtenAt"> & { at: string })[]; mayAct: boolean };

/** Approaches that no mail reaches, with whom to call, and those that were reported. */
export function DeskApproachList({ approaches, mayAct }: Props) {
  if (approaches.length === 0) return null;
  return (
    <section aria-labelledby="ausrichten">
      <h2 id="ausrichten">{m.approaches_desk_approaches()}</h2>
      <ul className="plain-list">
        {approaches.map(({ id, to, name, company, text, at, isReported, contacts }) => (
          <li key={id}>
            <h3>
              {isReported ? m.approaches_desk_reported({ to }) : m.approaches_desk_pass({ to })}
            </h3>
            <p className="soft">{[name, company, at].join(" · ")}</p>
            <blockquote>
              <p className="as-written">{text}</p>
            </blockquote>
            {!isReported && (
              <ul>
                {contacts.map((contact) => (
                  <li key={contact.name + contact.phone}>
                    {contact.name} {contact.phone && <PhoneLink phone={contact.phone} />}
                  </li>
                ))}
                {contacts.length === 0 && <li>{m.approaches_desk_no_contact()}</li>}
              </ul>
            )}
            {mayAct && (
              <form method="post">
                <Hidden name="approach" value={id} />
                <Button
                  small
                  kind="quiet"
                  name="intent"
                  value="settle-approach"
                  aria-label={`${m.approaches_desk_done_with()}: ${to}`}
                >
                  {isReported ? m.approaches_desk_done_with() : m.approaches_desk_passed()}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
