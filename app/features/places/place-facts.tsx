import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { Facts } from "#app/ui/facts.tsx";
import { Links } from "#app/ui/links.tsx";
import { Moment } from "#app/ui/moment.tsx";
import { whenWords } from "#app/ui/when.ts";
import { type Colleague, Colleagues } from "./colleagues.tsx";

type Props = {
  place: {
    isHeld: boolean;
    status: string;
    name: string;
    company: string;
    colleagues: Colleague[];
    session: {
      title: string;
      startsAt: Date;
      endsAt: Date;
      zone: string;
      cancelledAt: Date | null;
    };
  };
  links: { details: string; colleague: string; withdraw: string; session: string };
  now: Date;
};

/** What the place is for and whose it is; the quieter steps below. */
export function PlaceFacts({ place, links, now }: Props) {
  const { session, name, company, isHeld, status } = place;
  const when = whenWords({ ...session, locale: getLocale(), now });
  return (
    <>
      <Facts
        items={[
          { term: m.registration_place_session(), main: session.title },
          {
            term: m.registration_place_when(),
            main: <Moment words={when.long} when={when} />,
          },
          {
            term: m.registration_place_for(),
            main: `${name}, ${company}`,
            more: isHeld && <a href={links.details}>{m.registration_place_change()}</a>,
          },
        ]}
      />
      <Colleagues colleagues={place.colleagues} isOpen={isHeld} />
      <Links
        items={[
          { href: links.session, label: m.registration_place_to_session() },
          ...(isHeld ? [{ href: links.colleague, label: m.registration_colleague_title() }] : []),
          ...(isHeld ? [{ href: links.withdraw, label: withdrawLabel(status) }] : []),
        ]}
      />
    </>
  );
}

const withdrawLabel = (status: string) =>
  status === "waiting" ? m.registration_place_leave_list() : m.registration_place_withdraw();
