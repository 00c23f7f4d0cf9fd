import { expect, test } from "vitest";
import { findAssociations } from "#app/features/alliance/queries.server.ts";
import { getReach } from "#app/features/office/desk-session-queries.server.ts";
import { findListings } from "#app/features/pool/listing-queries.server.ts";
import { anAlliance, anAssociation, aSession, officeOf } from "#tests/support/cast.ts";

const names = ["Otto", "Ärmel", "zwei", "Zacke"];
const inOrder = ["Ärmel", "Otto", "Zacke", "zwei"];

test("offices stand by German rules wherever a session is told to be shown", async () => {
  const host = await anAssociation("aiw");
  const partners = [];
  for (const name of names)
    partners.push(await anAssociation("emsland", { name, shortName: name }));
  const alliance = await anAlliance(host, ...partners);
  const { id } = await aSession(host, { alliance, adoptedBy: partners });

  const { adopters } = await getReach(officeOf(host), id);
  expect(adopters.map(({ shortName }) => shortName)).toEqual(inOrder);
  const [listing] = await findListings(officeOf(host), id);
  expect(listing?.adopters).toEqual(inOrder);
  const all = (await findAssociations({ locale: "de" })).map(({ name }) => name);
  expect(all.filter((name) => names.includes(name))).toEqual(inOrder);
});
