import { expect, test } from "vitest";
import { importCompanies } from "#app/features/memberlists/command.server.ts";
import { db } from "#app/platform/db.server.ts";
import { anAssociation } from "#tests/support/cast.ts";
import { companiesOf, heads, muster } from "#tests/support/member-lists.ts";

test("a list is brought in from the terminal, and a dry run only tells", async () => {
  const { id, slug } = await anAssociation("aiw");
  const text = `${heads}\n${muster}\nWeber;4868;Ahaus;;;;;;;;;;;\n`;
  const wish = { slug, name: "liste.csv", content: new TextEncoder().encode(text) };
  const said: string[] = [];
  expect(await importCompanies({ ...wish, isDryRun: true }, (line) => said.push(line))).toEqual({
    ok: true,
  });
  expect(said).toContain("Firma → Firma");
  expect(said).toContain("Zeile 3, Spalte PLZ („4868“): Eine Postleitzahl hat fünf Ziffern.");
  expect(said.at(-1)).toBe("neu: 1, geändert: 0, unverändert: 0, fraglich: 0, Fehler: 1");
  expect(await db.memberList.count({ where: { associationId: id } })).toBe(0);
  expect(await companiesOf(id)).toEqual([]);
  await importCompanies({ ...wish, isDryRun: false }, (line) => said.push(line));
  expect(said.at(-1)).toBe("1 of 2 lines imported");
  expect(await companiesOf(id)).toHaveLength(1);
});

test("a wrong file or association is told, and nothing is kept", async () => {
  const { slug } = await anAssociation("aiw");
  const content = new TextEncoder().encode("%PDF-1.7");
  const wish = { slug, name: "liste.xlsx", content, isDryRun: false };
  expect(await importCompanies(wish, () => {})).toMatchObject({
    ok: false,
    reason: expect.stringContaining("Das ist keine Tabelle"),
  });
  expect(await importCompanies({ ...wish, slug: "nirgends" }, () => {})).toMatchObject({
    ok: false,
  });
});
