import { industryName } from "#app/features/companies/industries.ts";
import { fieldText, sizeWords } from "#app/features/profiles/field-words.ts";
import type { FieldKey } from "#app/features/profiles/profiles.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { getLocale } from "#app/generated/paraglide/runtime.js";
import { pathsIn } from "#app/paths.ts";
import { type FactItem, Facts } from "#app/ui/facts.tsx";
import { dateWords } from "#app/ui/moments.ts";
import { PhoneLink } from "#app/ui/phone-link.tsx";
import { Reach } from "#app/ui/reach.tsx";
import { listed as asList, isOld, linkWords } from "./profile-words.ts";
import type { Listed } from "./queries.server.ts";

type Props = {
  listed: Listed;
  /** Whom to ask where the profile names nobody. */
  office: { name: string; phone: string };
  zone: string;
  now: Date;
};

/** Where it is, whom to ask, how big it is, and how far all that can be relied on. */
export function ProfileFacts({ listed, office, zone, now }: Props) {
  const locale = getLocale();
  const items: (FactItem | false)[] = [
    listed.sites.length > 0 && {
      term: listed.sites.length > 1 ? m.directory_sites() : m.directory_place(),
      main: lines(listed.sites.map(({ postcode, place }) => `${postcode} ${place}`)),
      more: asList([...new Set(listed.sites.flatMap(({ district }) => district ?? []))]),
    },
    contactOf(listed, office),
    fact(listed, "links", (links) =>
      lines(links, (link) => (
        <a href={link} rel="nofollow noopener">
          {linkWords(link)}
        </a>
      )),
    ),
    !!listed.industryCode && {
      term: m.directory_industry(),
      main: industryName(listed.industryCode, locale) ?? listed.industryCode,
    },
    fact(listed, "sizeClass", (sizes) => sizes.map(sizeWords).join(", ")),
    fact(listed, "languages", asList),
    listed.served.length > 0 && { term: fieldText.districts(), main: asList(listed.served) },
    {
      term: m.directory_member_of(),
      main: lines(
        listed.associations.map(({ slug }) => slug),
        (slug) => (
          <a href={pathsIn(locale).portal(slug)}>
            {listed.associations.find((one) => one.slug === slug)?.name}
          </a>
        ),
      ),
    },
    standingOf(listed, zone, now),
  ];
  return <Facts items={items.filter((item) => item !== false)} />;
}

function fact(
  { fields }: Listed,
  key: FieldKey,
  words: (texts: string[]) => FactItem["main"],
): FactItem | false {
  const field = fields.find((one) => one.key === key);
  if (!field) return false;
  return { term: fieldText[key](), main: words(field.items.map(({ text }) => text)) };
}

const lines = (texts: string[], one: (text: string) => FactItem["main"] = (text) => text) =>
  texts.map((text) => (
    <span className="line" key={text}>
      {one(text)}
    </span>
  ));

function contactOf({ fields }: Listed, office: Props["office"]): FactItem {
  const said = (key: FieldKey) => fields.find((one) => one.key === key)?.items[0]?.text;
  const [name, phone] = [said("contact"), said("phone")];
  if (!name && !phone)
    return {
      term: m.directory_contact(),
      main: <Reach text={m.directory_contact_office(office)} phone={office.phone} />,
    };
  return {
    term: m.directory_contact(),
    main: name ?? (phone && <PhoneLink phone={phone} />),
    more: name && phone ? <PhoneLink phone={phone} /> : undefined,
  };
}

function standingOf(listed: Listed, zone: string, now: Date): FactItem {
  const day = (at: Date) => dateWords(at, zone, getLocale());
  const { verifiedAt, verifiedBy, changedAt } = listed;
  const changed = m.directory_changed({ date: day(changedAt) });
  return {
    term: m.directory_standing(),
    main: verifiedAt
      ? verifiedBy
        ? m.directory_verified_by({ name: verifiedBy, date: day(verifiedAt) })
        : m.directory_verified({ date: day(verifiedAt) })
      : changed,
    more: isOld(listed, now) ? m.directory_old() : verifiedAt ? changed : m.directory_unverified(),
  };
}
