import type { FieldKey } from "#app/features/profiles/profiles.ts";
import { m } from "#app/generated/paraglide/messages.js";
import { inBoth, pathsIn } from "#app/paths.ts";
import { headOf } from "#app/ui/head.ts";
import type { Listed } from "./queries.server.ts";

type Page = {
  frame: { slug: string; name: string; shortName: string };
  listed: Listed;
  site: string;
  locale: "de" | "en";
  /** The page shows what everybody may see, and nothing else. */
  isPublic: boolean;
};

/** Title and description of a profile, and what search engines read of a public one: schema.org's Organization. */
export function profileHead({ frame, listed, site, locale, isPublic }: Page) {
  const { id, name } = listed;
  const place = listed.sites[0]?.place;
  const description =
    textsOf(listed, "shortText")[0] ?? textsOf(listed, "coreCompetencies").slice(0, 5).join(", ");
  return [
    ...headOf({
      title: `${place ? `${name}, ${place}` : name} · ${frame.shortName}`,
      description: description || m.directory_description({ name: frame.name }),
      ...{ site, locale, siteName: frame.name },
      address: inBoth((go) => go.listed(frame.slug, id)),
      isPassing: !isPublic,
    }),
    ...(isPublic
      ? [{ "script:ld+json": organizationData(listed, { site, locale, slug: frame.slug }) }]
      : []),
  ];
}

const textsOf = ({ fields }: Listed, key: FieldKey) =>
  fields.find((field) => field.key === key)?.items.map(({ text }) => text) ?? [];

type Where = { site: string; locale: "de" | "en"; slug: string };

function organizationData(listed: Listed, { site, locale, slug }: Where) {
  const go = pathsIn(locale);
  const texts = (key: FieldKey) => textsOf(listed, key);
  const [main] = listed.sites;
  const [phone] = texts("phone");
  const links = texts("links");
  const knows = [...texts("coreCompetencies"), ...texts("services"), ...texts("opens")];
  return {
    "@context": "https://schema.org",
    "@type": "Organization",
    name: listed.name,
    url: `${site}${go.listed(slug, listed.id)}`,
    ...(texts("shortText")[0] && { description: texts("shortText")[0] }),
    ...(main && {
      address: {
        "@type": "PostalAddress",
        postalCode: main.postcode,
        addressLocality: main.place,
        addressCountry: "DE",
      },
    }),
    ...(phone && { telephone: phone }),
    ...(links.length > 0 && { sameAs: links }),
    ...(knows.length > 0 && { knowsAbout: knows }),
    ...(listed.served.length > 0 && {
      areaServed: listed.served.map((name) => ({ "@type": "AdministrativeArea", name })),
    }),
    memberOf: listed.associations.map(({ slug: association, name }) => ({
      "@type": "Organization",
      name,
      url: `${site}${go.portal(association)}`,
    })),
  };
}
