/** The companies of the demo: who they are, whose members, and what their profiles say, to whom. Written in bulk. */
import { createAssociation } from "#app/features/alliance/create-association.server.ts";
import { found } from "#app/features/alliance/found.server.ts";
import { join } from "#app/features/alliance/join.server.ts";
import { normalisedName } from "#app/features/companies/company-names.ts";
import type { Level } from "#app/features/companies/levels.ts";
import { houseScope } from "#app/features/identity/scope.server.ts";
import type { FieldKey, Item } from "#app/features/profiles/profiles.ts";
import { db, type Prisma } from "#app/platform/db.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { associations, metalCluster as cluster, clusterAllianceName } from "./cast.ts";
import { demanded, type Stage } from "./demo.ts";
import { metalCluster, moreMetal } from "./demo-companies-metal.ts";
import { institutions, region } from "./demo-companies-region.ts";
import { demoPlaces } from "./demo-places.ts";
import { demoPostcodes } from "./demo-postcodes.ts";

const days = 24 * 60 * 60_000;

/** @returns how many. */
export async function fillCompanies(stage: Stage) {
  await db.postcodePlace.createMany({ data: demoPlaces, skipDuplicates: true });
  const clusterId = await foundCluster(stage);
  const told = [
    ...linesOf(metalCluster).map((line) => ({ ...made(line), inCluster: true })),
    ...[...linesOf(moreMetal), ...linesOf(region)].map(made),
    ...linesOf(institutions).map(opened),
  ];
  const rows = told.map((one, n) => ({ ...one, n, id: newId() }));
  await db.company.createMany({ data: rows.map((one) => companyRow(one, stage)) });
  await db.companySite.createMany({ data: rows.map(siteRow) });
  await db.membership.createMany({
    data: rows.flatMap((one) => membershipRows(one, stage, clusterId)),
  });
  await db.profileField.createMany({ data: rows.flatMap((one) => fieldRows(one, stage)) });
  return rows.length;
}

/** An office of its own, and an alliance with the three regions. */
async function foundCluster(stage: Stage) {
  const at = new Date(stage.now.getTime() - 50 * days);
  const { districts: _, ...form } = cluster;
  const { associationId } = demanded(await createAssociation({ now: at }, form), cluster.slug);
  await db.association.update({ where: { id: associationId }, data: { kind: "cluster" } });
  const { allianceId } = await found(await houseScope(associationId, at), {
    name: clusterAllianceName,
  });
  for (const partner of stage.associationIds.values())
    await join(await houseScope(partner, at), allianceId);
  stage.associationIds.set(cluster.slug, associationId);
  return associationId;
}

type Said = Partial<Record<FieldKey, Item[]>>;
type Told = {
  kind: "company" | "institution";
  name: string;
  postcode: string;
  industry: string;
  said: Said;
  inCluster?: boolean;
};
type Row = Told & { n: number; id: string };

const linesOf = (text: string) =>
  text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));

const itemsIn = (cell = ""): Item[] =>
  cell
    .split(";")
    .map((text) => text.trim())
    .filter(Boolean)
    .map((text) =>
      text.endsWith("*") ? { text: text.slice(0, -1).trim(), free: true } : { text },
    );

function made(cells: string[]): Told {
  const [name = "", postcode = "", industry = "", size, short, core, ...rest] = cells;
  const [services, seeks, machines, certificates] = rest;
  const said = {
    ...{ shortText: itemsIn(short), coreCompetencies: itemsIn(core), services: itemsIn(services) },
    ...{ seeks: itemsIn(seeks), machines: itemsIn(machines), sizeClass: itemsIn(size) },
    certificates: itemsIn(certificates),
    contact: [{ text: "Vertrieb und Anfragen" }],
  };
  return { kind: "company", name, postcode, industry, said };
}

function opened([name = "", postcode = "", industry = "", short, opens, guide]: string[]): Told {
  const said = { shortText: itemsIn(short), opens: itemsIn(opens), guide: itemsIn(guide) };
  return { kind: "institution", name, postcode, industry, said };
}

/** Mostly public; every so often somebody keeps a field among partners or at home. */
const levelOf = (n: number, key: FieldKey): Level => {
  if (key === "contact") return "association";
  if (key === "seeks" && n % 3 === 1) return "partners";
  if (key === "machines" && n % 7 === 3) return "association";
  return n % 11 === 5 ? "partners" : "public";
};

function companyRow({ id, n, kind, name, industry }: Row, { now, associationIds }: Stage) {
  const shown = n % 17 === 8 ? "partners" : "public";
  const isSeen = n % 4 !== 3;
  const verifiedById = isSeen
    ? (associationIds.get(associations[n % 3]?.slug ?? "") ?? null)
    : null;
  return {
    ...{ id, kind, name, normalisedName: normalisedName(name) },
    ...{ industryScheme: "WZ2025", industryCode: industry },
    ...{ nameLevel: shown, placeLevel: shown, industryLevel: shown },
    createdAt: new Date(now.getTime() - 45 * days),
    changedAt: new Date(now.getTime() - (n % 40) * days),
    verifiedAt: isSeen ? new Date(now.getTime() - ((n * 37) % 520) * days) : null,
    verifiedById,
  } satisfies Prisma.CompanyCreateManyInput;
}

const placeOf = new Map(demoPlaces.map(({ code, place }) => [code, place]));
const agsOf = new Map(demoPostcodes.map(({ code, ags }) => [code, ags]));

const siteRow = ({ id, postcode }: Row) => ({
  ...{ id: newId(), companyId: id, position: 0, postcode },
  ...{ place: placeOf.get(postcode) ?? "", ags: agsOf.get(postcode) ?? null },
});

/** At home where it lies; of the cluster's every third belongs to the cluster alone. */
function membershipRows({ id, n, postcode, inCluster }: Row, stage: Stage, clusterId: string) {
  const ags = agsOf.get(postcode) ?? "";
  const home = associations.find(({ districts }) => districts.includes(ags))?.slug ?? "aiw";
  const since = new Date(Date.UTC(2004 + (n % 15), n % 12, 1));
  const belongs = (associationId: string, kind: string) => ({
    ...{ id: newId(), companyId: id, associationId, kind, since, number: `${1000 + n}` },
  });
  const isAtHome = !inCluster || n % 3 !== 2;
  return [
    ...(inCluster ? [belongs(clusterId, "cluster")] : []),
    ...(isAtHome ? [belongs(stage.associationIds.get(home) ?? "", "full")] : []),
  ];
}

function fieldRows({ id, n, said }: Row, { now }: Stage) {
  const changedAt = new Date(now.getTime() - (n % 40) * days);
  return (Object.entries(said) as [FieldKey, Item[]][])
    .filter(([, items]) => items.length > 0)
    .map(([key, items]) => ({
      ...{
        companyId: id,
        key,
        locale: "de",
        items: items.map((item, at) => until(item, key, n + at, now)),
      },
      ...{ level: levelOf(n, key), changedAt, changedBy: "house" },
    }));
}

/** Certificates end one day: most of them in the next three years. */
const until = (item: Item, key: FieldKey, n: number, now: Date): Item =>
  key === "certificates"
    ? { ...item, until: new Date(now.getTime() + (60 + n * 11) * days).toISOString().slice(0, 10) }
    : item;
