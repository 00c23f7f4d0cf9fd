import { expect, test } from "vitest";
import { getListed } from "#app/features/directory/queries.server.ts";
import { readerOf } from "#app/features/directory/reader.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAlliance, anAssociation, guestOf } from "#tests/support/cast.ts";
import { aCompany } from "#tests/support/companies.ts";
import { aPerson, cookieOf } from "#tests/support/persons.ts";

test("a partner company's person reads in the directory what is for partners, until they act for it no more", async () => {
  const [aiw, emsland] = [await anAssociation("aiw"), await anAssociation("emsland")];
  await anAlliance(aiw, emsland);
  const fields = [{ key: "services" as const, says: "Kanten", level: "partners" as const }];
  const { id } = await aCompany(aiw, { fields });
  const person = await aPerson([await aCompany(emsland)]);
  const headers = { Cookie: await cookieOf(person) };
  const scope = guestOf(aiw, new Date());
  const keysFor = async (request: Request) => {
    const reader = await readerOf(request, scope);
    const { fields: shown } = await getListed(reader, id);
    return { isGuest: reader.isGuest, keys: shown.map(({ key }) => key) };
  };
  const own = new Request("http://localhost/aiw/verzeichnis", { headers });
  const guests = { isGuest: true, keys: [] };
  expect(await keysFor(new Request("http://localhost/aiw/verzeichnis"))).toEqual(guests);
  expect(await keysFor(own)).toEqual({ isGuest: false, keys: ["services"] });
  await db.representation.updateMany({
    where: { personId: person.id },
    data: { until: new Date() },
  });
  expect((await keysFor(own)).keys).toEqual([]);
});
