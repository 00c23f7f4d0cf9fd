import { writeFields } from "#app/features/profiles/write-fields.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { type Association, theEveningBefore } from "./cast.ts";
import { aCompany } from "./companies.ts";
import type { PublicPage } from "./pages.ts";

type Allied = { host: Association; partner: Association; stranger: Association };

const places = [
  { code: "48683", place: "Ahaus", latitude: 52.076, longitude: 7.009 },
  { code: "48703", place: "Stadtlohn", latitude: 51.994, longitude: 6.916 },
  { code: "48653", place: "Coesfeld", latitude: 51.946, longitude: 7.168 },
  { code: "49716", place: "Meppen", latitude: 52.692, longitude: 7.292 },
];

/** A member that shows everything, a partner's, one that only partners see, an institution, and nobody's. */
export async function aDirectory({ host, partner, stranger }: Allied) {
  await db.postcodePlace.createMany({ data: places, skipDuplicates: true });
  const open = await aCompany(host, {
    fields: [
      { key: "shortText", says: "Kantteile bis 4 Meter, Laserzuschnitt, Schweißbaugruppen." },
      {
        key: "longText",
        says: "# Was wir tun\n\nBlech von 0,5 bis 25 mm, *Einzelstück* bis Serie.",
      },
      { key: "coreCompetencies", says: ["Laserschneiden", "Abkanten"] },
      { key: "coreCompetencies", locale: "en", says: ["Laser cutting", "Bending"] },
      { key: "services", says: ["Lohnfertigung in Edelstahl"] },
      { key: "seeks", says: ["Pulverbeschichten"] },
      { key: "links", says: "https://blechwerk-berkelaue.example/profil" },
      { key: "sizeClass", says: "10-49" },
      { key: "languages", says: ["Deutsch", "Niederländisch"] },
      { key: "contact", says: "Ina Kolbe", level: "association" },
      { key: "phone", says: "02563 000111", level: "partners" },
      { key: "products", says: "Verborgenes Gehäuse", level: "hidden" },
    ],
  });
  await transact((tx) =>
    writeFields(
      tx,
      open.id,
      [
        {
          key: "machines",
          items: [{ text: "Abkantpresse 4 m", free: true }, { text: "Faserlaser 6 kW" }],
          level: "public",
        },
        {
          key: "certificates",
          items: [
            { text: "EN 1090-2 EXC2", until: "2031-03-31" },
            { text: "ISO 9001", until: "2020-01-31" },
          ],
          level: "public",
        },
      ],
      { now: theEveningBefore, writer: "house" },
    ),
  );
  const partners = await aCompany(partner, {
    name: "Probe Lüftungsbau KG",
    sites: [{ postcode: "49716", place: "Meppen" }],
    fields: [{ key: "services", says: "Blechbearbeitung" }],
  });
  const institute = await aCompany(host, {
    kind: "institution",
    name: "Prüflabor Westkreis",
    sites: [{ postcode: "48653", place: "Coesfeld" }],
    fields: [
      { key: "opens", says: ["Zugprüfung an zwei Tagen im Monat"] },
      { key: "guide", says: "Technologiebotschafter der Hochschule" },
    ],
  });
  const closed = await aCompany(host, {
    name: "Stille Feinmechanik GmbH",
    nameLevel: "partners",
    fields: [{ key: "coreCompetencies", says: "Laserschneiden" }],
  });
  const hidden = await aCompany(host, { name: "Fast Fort GmbH" });
  const mergedAway = await aCompany(host, { name: "Blechwerk Berkelaue" });
  const hiding = { hiddenAt: theEveningBefore };
  await db.company.update({ where: { id: hidden.id }, data: hiding });
  await db.company.update({ where: { id: mergedAway.id }, data: { mergedIntoId: open.id } });
  const foreign = await aCompany(stranger, { name: "Fremde Werkstatt GmbH" });
  return { open, partners, institute, closed, hidden, merged: mergedAway, foreign };
}

export type DirectoryGround = Awaited<ReturnType<typeof aDirectory>>;

/** The directory and the profiles in it, as a guest finds them. */
export const directoryPages = (
  host: string,
  { open, institute, closed }: DirectoryGround,
): PublicPage[] => [
  { name: "directory", path: (go) => go.directory(host), scripted: true },
  {
    name: "directory, searched",
    path: (go) => go.directory(host, "?q=Blechwerk&plz=48683"),
    scripted: true,
  },
  {
    name: "directory, nothing found",
    path: (go) => go.directory(host, "?q=Quantenoptik"),
    scripted: true,
  },
  { name: "profile", path: (go) => go.listed(host, open.id) },
  { name: "profile, of an institution", path: (go) => go.listed(host, institute.id) },
  { name: "profile, not public", path: (go) => go.listed(host, closed.id), status: 404 },
];
