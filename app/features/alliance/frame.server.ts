import { createHash } from "node:crypto";
import { findDistrict } from "#app/features/identity/districts.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { paths } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { coloursSheet } from "#app/ui/colour.ts";

/** What the frame of an association's page shows: name, colours, town and districts. */
export async function getFrame({ association, locale }: Scope) {
  const own = await db.association.findUniqueOrThrow({
    where: { id: association.id },
    select: {
      town: true,
      headline: true,
      headlineEn: true,
      intro: true,
      introEn: true,
      responsibilities: { select: { ags: true }, distinct: ["ags"] },
    },
  });
  const { town, responsibilities } = own;
  const districts = await Promise.all(responsibilities.map(({ ags }) => findDistrict(ags)));
  const { slug, name, shortName, contactName, contactPhone, contactEmail } = association;
  return {
    slug,
    name,
    shortName,
    town,
    namedAsHost: locale === "en" ? association.namedAsHostEn : association.namedAsHost,
    headline: locale === "en" ? own.headlineEn : own.headline,
    intro: locale === "en" ? own.introEn : own.intro,
    contact: { name: contactName, phone: contactPhone, email: contactEmail },
    districts: districts
      .map((district) => district?.label ?? "")
      .sort(new Intl.Collator(locale).compare),
    colours: await coloursAddress(slug),
  };
}

export type Frame = Awaited<ReturnType<typeof getFrame>>;

/** The address of a portal's colours; another colour makes another address. */
export async function coloursAddress(slug: string | null) {
  const sheet = await coloursOf(slug);
  const hash = createHash("sha256").update(sheet).digest("hex").slice(0, 12);
  return paths.colours(`${slug ?? "_"}-${hash}`);
}

/** The stylesheet of a portal's colours and of every host's strand; `null`: the installation's own. */
export async function coloursOf(slug: string | null): Promise<string> {
  const hosts = await db.association.findMany({
    orderBy: { slug: "asc" },
    select: { slug: true, brandColour: true },
  });
  const own = hosts.find((host) => host.slug === slug)?.brandColour ?? neutral;
  return coloursSheet(
    own,
    hosts.map(({ slug: host, brandColour }) => ({ slug: host, colour: brandColour })),
  );
}

const neutral = "#1b1d1f";
