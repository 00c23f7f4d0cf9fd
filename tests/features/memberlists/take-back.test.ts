import { beforeEach, expect, test } from "vitest";
import { changeCompany } from "#app/features/companies/change-company.server.ts";
import { beginTakingBack } from "#app/features/memberlists/run-list.server.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  later,
  officeOf,
} from "#tests/support/cast.ts";
import { broughtIn, companiesOf, heads, muster, takenBack } from "#tests/support/member-lists.ts";

let aiw: Association;
beforeEach(async () => {
  await db.memberList.deleteMany();
  await db.company.deleteMany();
  aiw = await anAssociation("aiw");
});

const other = "Weber Zerspanung e. K.;48683;Ahaus;;;Drehen;;;;;;;M2;";
const aDay = 24 * 60;

test("a list that is taken back leaves nothing of companies that it entered", async () => {
  const { listId } = await broughtIn(officeOf(aiw), `${heads}\n${muster}\n${other}\n`);
  const list = await takenBack(officeOf(aiw), listId);
  expect(list).toMatchObject({ state: "taken-back", counts: { left: 0 } });
  expect(await companiesOf(aiw.id)).toEqual([]);
  expect(await db.companySite.count()).toBe(0);
});

test("what it changed stands as it did before", async () => {
  await broughtIn(officeOf(aiw), `${heads}\n${muster}\n`);
  const before = await companiesOf(aiw.id);
  const changed = muster
    .replace("Weg 1", "Weg 2")
    .replace("Abkanten", "Schweißen")
    .replace("Anna Blum;anna@", "Ben Acker;ben@")
    .replace("01.04.2003", "01.05.2003");
  const { listId } = await broughtIn(
    officeOf(aiw, later(officeOf(aiw).now, aDay)),
    `${heads}\n${changed}\n`,
  );
  expect(await companiesOf(aiw.id)).not.toEqual(before);
  await takenBack(officeOf(aiw), listId);
  expect(await companiesOf(aiw.id)).toEqual(before);
});

test("what somebody has touched since stays, and is listed", async () => {
  const { listId } = await broughtIn(officeOf(aiw), `${heads}\n${muster}\n${other}\n`);
  const weber = await db.company.findFirstOrThrow({ where: { name: { startsWith: "Weber" } } });
  await changeCompany(officeOf(aiw, later(officeOf(aiw).now, aDay)), weber.id, {
    name: "Weber Präzision e. K.",
    sites: [{ postcode: "48683", place: "Ahaus" }],
  });
  const list = await takenBack(officeOf(aiw), listId);
  expect(list.counts.left).toBe(1);
  expect(list.lines[1]?.left).toEqual(["company"]);
  expect((await companiesOf(aiw.id)).map(({ name }) => name)).toEqual(["Weber Präzision e. K."]);
});

test("of one line only the field that was touched stays", async () => {
  await broughtIn(officeOf(aiw), `${heads}\n${muster}\n`);
  const changed = muster.replace("Weg 1", "Weg 2").replace("Abkanten", "Schweißen");
  const { listId } = await broughtIn(officeOf(aiw), `${heads}\n${changed}\n`);
  const where = { key: "coreCompetencies" };
  await db.profileField.updateMany({
    where,
    data: { items: [{ text: "Fräsen" }], changedBy: "person:x" },
  });
  const list = await takenBack(officeOf(aiw), listId);
  expect(list.lines[0]?.left).toEqual(["coreCompetencies"]);
  const [mueller] = await companiesOf(aiw.id);
  expect(mueller?.sites).toMatchObject([{ street: "Weg 1" }]);
  expect(mueller?.fields[1]?.items).toEqual([{ text: "Fräsen" }]);
});

test("a company that another association has as a member meanwhile stays", async () => {
  const emsland = await anAssociation("emsland");
  await anAlliance(aiw, emsland);
  const { listId } = await broughtIn(officeOf(aiw), `${heads}\n${muster}\n`);
  await broughtIn(
    officeOf(emsland),
    "Firma;PLZ;Ort\nMüller & Söhne Metallbau GmbH;48703;Stadtlohn\n",
  );
  expect((await takenBack(officeOf(aiw), listId)).counts.left).toBe(1);
  expect(await companiesOf(emsland.id)).toHaveLength(1);
});

test("a partner's company that became a member here is only the partner's again", async () => {
  const emsland = await anAssociation("emsland");
  await anAlliance(aiw, emsland);
  await broughtIn(officeOf(emsland), `${heads}\n${muster}\n`);
  const before = await companiesOf(emsland.id);
  const { listId } = await broughtIn(officeOf(aiw), `${heads}\n${muster}\n`);
  expect(await companiesOf(aiw.id)).toHaveLength(1);
  await takenBack(officeOf(aiw), listId);
  expect(await companiesOf(aiw.id)).toEqual([]);
  expect(await companiesOf(emsland.id)).toEqual(before);
});

test("after thirty days a list is taken back no more", async () => {
  const { listId } = await broughtIn(officeOf(aiw), `${heads}\n${muster}\n`);
  const late = officeOf(aiw, later(officeOf(aiw).now, 30 * aDay + 1));
  expect(await beginTakingBack(late, listId)).toEqual({ ok: false, refusal: "too-late" });
});
