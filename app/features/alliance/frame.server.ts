import { createHash } from "node:crypto";
import { findDistrictsWith } from "#app/features/identity/districts.server.ts";
import type { Scope } from "#app/features/identity/scope.ts";
import { paths } from "#app/paths.ts";
import { Prisma, rowsOf } from "#app/platform/db.server.ts";
import { orNotFound } from "#app/platform/http.server.ts";
import { keptValue } from "#app/platform/kept-values.server.ts";
import { coloursSheet } from "#app/ui/colour.ts";
import { asSubject } from "./in-a-sentence.ts";
import { logoEndings } from "./logo.ts";

/**
 * What the frame of an association's page shows: name, colours, town and districts. Whom to ask is the scope's own:
 * around a session it may be another person than elsewhere, so that alone is not kept.
 */
export async function getFrame(scope: Scope) {
  const { id, contactName: name, contactPhone: phone, contactEmail: email } = scope.association;
  const kept = await keptValue(`frame ${scope.locale} ${id}`, () => readFrame(scope));
  return { ...kept, contact: { name, phone, email } };
}

async function readFrame({ association, locale, now }: Scope) {
  const [own] = await rowsOf<Own>(Prisma.sql`
    SELECT town, headline, "headlineEn", intro, "introEn", logo.hash, logo.type, width, height,
      EXISTS (SELECT FROM "Recording" recording JOIN "Showing" USING ("sessionId")
        WHERE "Showing"."associationId" = association.id AND recording."publishedAt" IS NOT NULL AND recording."offlineAt" IS NULL) AS "hasArchive",
      EXISTS (SELECT FROM "Company" company JOIN "Membership" m ON m."companyId" = company.id
        WHERE company."nameLevel" = 'public' AND company."mergedIntoId" IS NULL AND company."hiddenAt" IS NULL
        AND m.since <= ${now}::date AND (m.until IS NULL OR m.until >= ${now}::date)
        AND (m."associationId" = association.id OR m."associationId" IN (
          SELECT partner."associationId" FROM "AllianceMember" mine JOIN "AllianceMember" partner USING ("allianceId")
          WHERE mine."associationId" = association.id AND mine."leftAt" IS NULL AND partner."leftAt" IS NULL))) AS "hasDirectory",
      ARRAY(SELECT DISTINCT ags FROM "Responsibility" WHERE "associationId" = association.id) AS keys
    FROM "Association" association LEFT JOIN "Logo" logo ON logo."associationId" = association.id
    WHERE id = ${association.id}`);
  const { town, keys, hasArchive, hasDirectory, hash, type, width, height, ...texts } =
    orNotFound(own);
  const [districts, colours] = await Promise.all([
    findDistrictsWith(keys),
    coloursAddress(association.slug),
  ]);
  const { slug, name, shortName } = association;
  return {
    slug,
    name,
    shortName,
    town,
    /** Whether there is anything to watch: else no page leads to the archive. */
    hasArchive,
    /** Likewise whether its directory shows a company to everybody. */
    hasDirectory,
    namedAsHost: locale === "en" ? association.namedAsHostEn : association.namedAsHost,
    /** "der Unternehmensverband AIW" */
    asSubject: asSubject(association, locale),
    headline: locale === "en" ? texts.headlineEn : texts.headline,
    intro: locale === "en" ? texts.introEn : texts.intro,
    districts: districts.map(({ label }) => label).sort(new Intl.Collator(locale).compare),
    colours,
    logo: hash ? { src: paths.logo(`${slug}-${hash}.${logoEndings[type]}`), width, height } : null,
  };
}

type Own = Record<"town" | "headline" | "headlineEn" | "intro" | "introEn", string> & {
  keys: string[];
  hasArchive: boolean;
  hasDirectory: boolean;
  /** Of the logo; null where there is none. */
  hash: string | null;
  type: string;
  width: number;
  height: number;
};

export type Frame = Awaited<ReturnType<typeof getFrame>>;

/** The address of a portal's colours; another colour makes another address. */
export async function coloursAddress(slug: string | null) {
  const sheet = await coloursOf(slug);
  const hash = createHash("sha256").update(sheet).digest("hex").slice(0, 12);
  return paths.colours(`${slug ?? "_"}-${hash}`);
}

/** The stylesheet of a portal's colours and of every host's strand; `null`: the installation's own. */
export async function coloursOf(slug: string | null): Promise<string> {
  const hosts = await rowsOf<{ slug: string; brandColour: string }>(
    Prisma.sql`SELECT slug, "brandColour" FROM "Association" ORDER BY slug`,
  );
  const own = hosts.find((host) => host.slug === slug)?.brandColour ?? neutral;
  return coloursSheet(
    own,
    hosts.map(({ slug: host, brandColour }) => ({ slug: host, colour: brandColour })),
  );
}

const neutral = "#1b1d1f";
