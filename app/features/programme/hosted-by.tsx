import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Reach } from "#app/ui/reach.tsx";
import { Thread } from "#app/ui/thread.tsx";

type Props = {
  session: {
    host: { slug: string; namedAsHost: string };
    isOwn: boolean;
    shownBy: { asSubject: string }[];
  };
  /** How the association of this page is named after "angeboten". */
  through: string;
  contact: { name: string; phone: string };
};

/** Who hosts, who offers it here, who shares the seats, and whom to call. */
export function HostedBy({ session, through, contact }: Props) {
  const { host, isOwn, shownBy } = session;
  const names = new Intl.ListFormat(getLocale()).format(shownBy.map(({ asSubject }) => asSubject));
  return (
    <section className="small hosted">
      <p>
        <Thread hostSlug={host.slug} own={isOwn}>
          {isOwn
            ? m.portal_session_hosted({ host: host.namedAsHost })
            : m.portal_session_hosted_offered({ host: host.namedAsHost, through })}
        </Thread>
      </p>
      {shownBy.length > 1 && <p className="soft">{m.portal_session_shown_by({ names })}</p>}
      <p className="soft">
        <Reach text={m.portal_session_contact(contact)} phone={contact.phone} />
      </p>
    </section>
  );
}
