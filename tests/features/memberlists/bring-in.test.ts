import { beforeEach, describe, expect, test } from "vitest";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  later,
  officeOf,
} from "#tests/support/cast.ts";
import {
  aList,
  broughtIn,
  checked,
  companiesOf,
  heads,
  muster,
  written,
} from "#tests/support/member-lists.ts";

let aiw: Association;
beforeEach(async () => {
  await db.memberList.deleteMany();
  await db.company.deleteMany();
  aiw = await anAssociation("aiw");
});

const other = "Weber Zerspanung e. K.;48683;Ahaus;;;Drehen;;;;;;;M2;";

describe("a list that is brought in", () => {
  test("enters each company with its site, membership, contact and profile", async () => {
    await broughtIn(officeOf(aiw), `${heads}\n${muster}\n${other}\n`);
    const [mueller] = await companiesOf(aiw.id);
    expect(mueller).toMatchObject({
      name: "Müller & Söhne Metallbau GmbH",
      normalisedName: "mueller soehne metallbau",
      domain: "mueller-metall.example",
      industryCode: "25",
      nameLevel: "partners",
      sites: [{ postcode: "48703", place: "Stadtlohn", street: "Weg 1" }],
      memberships: [{ number: "M1", since: new Date("2003-04-01"), kind: "full" }],
      contacts: [{ name: "Anna Blum", email: "anna@mueller.example", phone: "02563 1234" }],
    });
    expect(mueller?.fields).toEqual([
      {
        key: "certificates",
        items: [{ text: "ISO 9001", until: "2027-12-31" }],
        level: "partners",
      },
      {
        key: "coreCompetencies",
        items: [{ text: "Laserschneiden" }, { text: "Abkanten" }],
        level: "partners",
      },
      { key: "links", items: [{ text: "https://www.mueller-metall.example" }], level: "partners" },
      { key: "seeks", items: [{ text: "Pulverbeschichtung" }], level: "partners" },
    ]);
  });

  test("changes nothing when it is brought in once more", async () => {
    const text = `${heads}\n${muster}\n${other}\n`;
    await broughtIn(officeOf(aiw), text);
    const before = await companiesOf(aiw.id);
    const again = officeOf(aiw, later(officeOf(aiw).now, 24 * 60));
    const list = await checked(again, await aList(again, text));
    expect(list.counts).toMatchObject({ same: 2, new: 0, changed: 0, doubtful: 0, error: 0 });
    await written(again, list.id);
    expect(await companiesOf(aiw.id)).toEqual(before);
  });

  test("says what changes, and changes that alone", async () => {
    await broughtIn(officeOf(aiw), `${heads}\n${muster}\n`);
    const text = `${heads}\n${muster.replace("Abkanten", "Schweißen").replace("02563 1234", "02563 99")}`;
    const list = await checked(officeOf(aiw), await aList(officeOf(aiw), text));
    expect(list.lines[0]).toMatchObject({
      outcome: "changed",
      changes: [
        { what: "phone", from: "02563 1234", to: "02563 99" },
        {
          what: "coreCompetencies",
          from: { items: [{ text: "Laserschneiden" }, { text: "Abkanten" }] },
          to: { items: [{ text: "Laserschneiden" }, { text: "Schweißen" }] },
        },
      ],
    });
    await written(officeOf(aiw), list.id);
    const [mueller] = await companiesOf(aiw.id);
    expect(mueller?.contacts).toMatchObject([{ phone: "02563 99", email: "anna@mueller.example" }]);
  });

  test("leaves what an empty cell does not say", async () => {
    await broughtIn(officeOf(aiw), `${heads}\n${muster}\n`);
    const before = await companiesOf(aiw.id);
    const { counts } = await broughtIn(
      officeOf(aiw),
      "Firma;PLZ;Ort;Kernkompetenzen\nMüller & Söhne Metallbau GmbH;48703;Stadtlohn;\n",
    );
    expect(counts.same).toBe(1);
    expect(await companiesOf(aiw.id)).toEqual(before);
  });

  test("leaves out lines with something wrong, and names the cell", async () => {
    const wrong = "Schulte Holz GmbH;4869;Vreden;;;;;;;kein-at;;;M3;31.02.2020";
    const list = await broughtIn(
      officeOf(aiw),
      `${heads}\n${wrong}\n${muster}\n;48703;Stadtlohn;;;;;;;;;;M9;\n`,
    );
    expect(list.counts).toMatchObject({ new: 1, error: 2, written: 1 });
    expect(list.lines[0]?.problems).toEqual([
      { column: "PLZ", problem: "postcode-malformed", value: "4869" },
      { column: "Mitglied seit", problem: "day-malformed", value: "31.02.2020" },
      { column: "E-Mail", problem: "email-malformed", value: "kein-at" },
    ]);
    expect(list.lines[2]?.problems).toMatchObject([{ column: "Firma", problem: "name-missing" }]);
  });

  test("takes the first of two lines for the same company", async () => {
    const list = await broughtIn(officeOf(aiw), `${heads}\n${muster}\n${muster}\n`);
    expect(list.counts).toMatchObject({ new: 1, error: 1 });
    expect(list.lines[1]?.problems).toMatchObject([{ problem: "twice-in-list" }]);
    expect(await companiesOf(aiw.id)).toHaveLength(1);
  });

  test("shows nothing to everybody before the office says that the companies agree", async () => {
    const listId = await aList(officeOf(aiw), `${heads}\n${muster}\n`);
    const all = (guess: { target: ""; level: "public" }[]) =>
      guess.map((one) => ({ ...one, level: "public" as const }));
    await expect(checked(officeOf(aiw), listId, { columns: all as never })).rejects.toThrow(
      "not-agreed",
    );
    await checked(officeOf(aiw), listId, { columns: all as never, hasAgreed: true });
    await written(officeOf(aiw), listId);
    const [mueller] = await companiesOf(aiw.id);
    expect(mueller).toMatchObject({ nameLevel: "public", placeLevel: "public" });
    // The next list asks anew.
    const next = await db.memberList.findUniqueOrThrow({
      where: { id: await aList(officeOf(aiw), `${heads}\n${muster}\n`) },
    });
    expect(JSON.stringify(next.columns)).not.toContain("public");
  });

  test("remembers what an office's columns mean", async () => {
    const text = "Kunde;PLZ;Ort;Was sie machen\nMüller GmbH;48703;Stadtlohn;Drehen\n";
    await broughtIn(officeOf(aiw), text, {
      columns: (guess) =>
        guess.map((one, n) => (n === 3 ? { target: "services", level: "association" } : one)),
    });
    const next = await db.memberList.findUniqueOrThrow({
      where: { id: await aList(officeOf(aiw), text) },
    });
    expect(next.columns).toMatchObject([{}, {}, {}, { target: "services", level: "association" }]);
  });
});

describe("which company a line means", () => {
  const names = (list: Awaited<ReturnType<typeof checked>>) =>
    list.lines.map(({ outcome, candidates }) =>
      [outcome, ...candidates.map(({ name }) => name)].join(" "),
    );
  const look = async (text: string) =>
    names(await checked(officeOf(aiw), await aList(officeOf(aiw), text)));

  test("is told by the member number, whatever its name is now", async () => {
    await broughtIn(officeOf(aiw), `${heads}\n${muster}\n`);
    expect(
      await look("Firma;PLZ;Ort;Mitgliedsnr.\nMetallwerk Müller AG;48703;Stadtlohn;M1\n"),
    ).toEqual(["changed"]);
  });

  test("is told by its domain, and by name and postcode", async () => {
    await broughtIn(officeOf(aiw), `${heads}\n${muster}\n`);
    expect(
      await look(
        "Firma;PLZ;Ort;Internet\nMetallwerk;48703;Stadtlohn;http://mueller-metall.example/start\n",
      ),
    ).toEqual(["changed"]);
    expect(
      await look("Firma;PLZ;Ort\nMüller und Söhne Metallbau GmbH & Co. KG;48703;Stadtlohn\n"),
    ).toEqual(["changed"]);
  });

  test("is doubtful where the same name is elsewhere, until the office chooses", async () => {
    await broughtIn(officeOf(aiw), `${heads}\n${muster}\n`);
    expect(await look("Firma;PLZ;Ort\nMüller & Söhne Metallbau;49716;Meppen\n")).toEqual([
      "doubtful Müller & Söhne Metallbau GmbH",
    ]);
  });

  test("may be a partner's, which then is a member here too and keeps what it has", async () => {
    const emsland = await anAssociation("emsland");
    await anAlliance(aiw, emsland);
    await broughtIn(officeOf(emsland), `${heads}\n${muster}\n`);
    await broughtIn(
      officeOf(aiw),
      `${heads}\n${muster.replace("Abkanten", "Gravieren").replace("Weg 1", "Weg 9")}\n`,
    );
    const [mueller, ...others] = await companiesOf(aiw.id);
    expect(others).toEqual([]);
    expect(mueller?.memberships.map(({ associationId }) => associationId).sort()).toEqual(
      [aiw.id, emsland.id].sort(),
    );
    expect(mueller?.sites).toMatchObject([{ street: "Weg 1" }]);
    expect(mueller?.fields[1]?.items).toEqual([{ text: "Laserschneiden" }, { text: "Abkanten" }]);
    expect(mueller?.contacts).toHaveLength(2);
  });

  test("is never a stranger's, of whom nothing is told", async () => {
    const steinfurt = await anAssociation("steinfurt");
    await broughtIn(officeOf(steinfurt), `${heads}\n${muster}\n`);
    expect(await look(`${heads}\n${muster}\n`)).toEqual(["new"]);
    expect(await look("Firma;PLZ;Ort\nMüller & Söhne Metallbau;49716;Meppen\n")).toEqual(["new"]);
  });
});
