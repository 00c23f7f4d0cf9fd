import { expect, test } from "vitest";
import { findCompanies } from "#app/features/finding/find-companies.server.ts";
import { anAlliance, anAssociation } from "#tests/support/cast.ts";
import { aCompany } from "#tests/support/companies.ts";
import { aLooker, allOn } from "#tests/support/finders.ts";

const namesOf = ({ hits }: Awaited<ReturnType<typeof findCompanies>>) =>
  hits.map(({ name }) => name);

test("without a question everybody whose name is for the reader is listed, in German order", async () => {
  const home = await anAssociation("aiw");
  const partner = await anAssociation("emsland");
  await anAlliance(home, partner);
  await aCompany(home, { name: "Zapfen KG" });
  await aCompany(home, { name: "Ährens Holz" });
  await aCompany(home, { name: "Bergs Guss", ...allOn("association") });
  await aCompany(partner, { name: "Otto Lack", ...allOn("partners") });

  const seenBy = async (...of: (typeof home)[]) =>
    namesOf(await findCompanies(await aLooker(home, ...of), {}));

  expect(await seenBy()).toEqual(["Ährens Holz", "Zapfen KG"]);
  expect(await seenBy(home)).toEqual(["Ährens Holz", "Bergs Guss", "Otto Lack", "Zapfen KG"]);
  expect(await seenBy(partner)).toEqual(["Ährens Holz", "Otto Lack", "Zapfen KG"]);
});

test("a list is narrowed by what the reader may see", async () => {
  const home = await anAssociation("aiw");
  const fields = [{ key: "certificates" as const, says: "EN 1090-2" }];
  await aCompany(home, { name: "Metall Eins", fields });
  await aCompany(home, { name: "Metall Zwei", ...allOn("association"), nameLevel: "public" });
  const guest = await aLooker(home);
  const member = await aLooker(home, home);

  expect(namesOf(await findCompanies(guest, { industry: "C" }))).toEqual(["Metall Eins"]);
  expect(namesOf(await findCompanies(member, { industry: "25" }))).toEqual([
    "Metall Eins",
    "Metall Zwei",
  ]);
  expect(namesOf(await findCompanies(member, { certificate: "en 1090" }))).toEqual(["Metall Eins"]);
  const near = { postcode: "48703", km: 5 };
  expect(namesOf(await findCompanies(guest, { near }))).toEqual(["Metall Eins"]);
});
