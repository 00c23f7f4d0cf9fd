import { beforeAll, describe, expect, test } from "vitest";
import { exportMembers } from "#app/features/memberlists/export-members.server.ts";
import { forgetLists } from "#app/features/memberlists/forget-lists.server.ts";
import { draftLives } from "#app/features/memberlists/memberlists.ts";
import { takeList } from "#app/features/memberlists/take-list.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { csvOf, xlsxOf } from "#app/platform/sheet.server.ts";
import { type Association, anAssociation, officeOf } from "#tests/support/cast.ts";
import { aList, broughtIn, checked, fileOf, heads, muster } from "#tests/support/member-lists.ts";

let aiw: Association;
beforeAll(async () => {
  aiw = await anAssociation("aiw");
});

const row = "Müller GmbH;48703;Stadtlohn";
const head = "Firma;PLZ;Ort";

describe("a list is read", () => {
  const cellsOf = async (text: string | Uint8Array) => {
    const listId = await aList(officeOf(aiw), text);
    const lines = await db.memberListLine.findMany({ where: { listId }, orderBy: { line: "asc" } });
    return lines.map(({ line, cells }) => [line, ...(cells as string[])]);
  };
  const read = [[2, "Müller GmbH", "48703", "Stadtlohn"]];

  test("in UTF-8 with a mark, in Windows-1252, and as Excel's Unicode text", async () => {
    expect(await cellsOf(`\ufeff${head}\n${row}\n`)).toEqual(read);
    expect(await cellsOf(Buffer.from(`${head}\n${row}\n`, "latin1"))).toEqual(read);
    expect(
      await cellsOf(Buffer.from(`\ufeff${head}\n${row}\n`.replaceAll(";", "\t"), "utf16le")),
    ).toEqual(read);
  });

  test("with commas and with tabs, with breaks in a cell, with a title above", async () => {
    expect(await cellsOf(`${head}\n${row}\n`.replaceAll(";", ","))).toEqual(read);
    expect(await cellsOf(`${head}\r\n${row}\r\n`.replaceAll(";", "\t"))).toEqual(read);
    expect(await cellsOf(`${head};Leistungen\n${row};"Drehen\nFräsen"\n${row};x\n`)).toEqual([
      [2, "Müller GmbH", "48703", "Stadtlohn", "Drehen\nFräsen"],
      [4, "Müller GmbH", "48703", "Stadtlohn", "x"],
    ]);
    expect(await cellsOf(`Mitglieder 2026;;\n\n${head}\n${row}\n`)).toEqual([
      [4, ...(read[0]?.slice(1) ?? [])],
    ]);
  });
});

describe("a file is refused", () => {
  const refusal = async (content: string | Uint8Array, name?: string) => {
    const before = await db.memberList.count();
    const taken = await takeList(officeOf(aiw), fileOf(content, name));
    expect(await db.memberList.count()).toBe(before);
    return taken.ok ? null : taken.refusal;
  };
  const faults: [string, string | Uint8Array, object][] = [
    ["that is a PDF, whatever it is called", "%PDF-1.7\n%âãÏÓ\n1 0 obj", { problem: "no-table" }],
    ["that is a torn workbook", Buffer.from("PK\u0003\u0004rest"), { problem: "no-table" }],
    ["that is empty", "", { problem: "empty" }],
    ["with headings alone", `${head}\n`, { problem: "no-rows" }],
    [
      "with half a row",
      `${head}\n${row}\nWeber;48683`,
      { problem: "half-row", line: 3, cell: "Ort" },
    ],
    [
      "with a cell too many",
      `${head}\n${row};Extra\n`,
      { problem: "long-row", line: 2, cell: "4" },
    ],
    [
      "with a heading twice",
      `${head};Firma\n${row};x\n`,
      { problem: "head-twice", line: 1, cell: "Firma" },
    ],
    ["with a quote left open", `${head}\n${row}\n"Weber;48683;Ahaus\n`, { problem: "open-quote" }],
    [
      "with damaged letters",
      `${head}\n${row}\nM\ufffdller;48703;Stadtlohn\n`,
      { problem: "damaged-letter", line: 3 },
    ],
    ["with 50,000 rows", `${head}\n${`${row}\n`.repeat(50_000)}`, { problem: "too-many-rows" }],
  ];
  test.each(faults)("%s", async (_, content, expected) => {
    expect(await refusal(content, "liste.xlsx")).toMatchObject(expected);
  });

  test("that is larger than 20 MB", async () => {
    expect(await refusal(new Uint8Array(20_000_001))).toEqual({ problem: "file-too-large" });
  });
});

test("a list that is taken away changes nothing when it is brought in, as CSV and as a workbook", async () => {
  const office = officeOf(aiw);
  const more =
    "Weber & Co. Zerspanung;48683;Ahaus;;28;Drehen, Fräsen und Messen;;;=Weber;;+49 2561 1;;;";
  await broughtIn(office, `${heads}\n${muster}\n${more}\n`);
  await db.profileField.updateMany({
    where: { key: "seeks" },
    data: { items: [{ text: "Härten, auch klein" }] },
  });
  for (const format of ["csv", "xlsx"] as const) {
    const sheet = await exportMembers(office, format);
    if (!sheet) throw new Error("Nothing to take away");
    const file = format === "csv" ? await csvOf(sheet) : await xlsxOf(sheet);
    const list = await checked(office, await aList(office, file, `liste.${format}`));
    expect(list.lines.map(({ outcome, changes }) => [outcome, changes])).toEqual([
      ["same", []],
      ["same", []],
    ]);
  }
});

test("a list that nobody decides on is forgotten after seven days", async () => {
  const office = officeOf(aiw);
  const listId = await aList(office, `${head}\n${row}\n`);
  const soon = new Date(office.now.getTime() + draftLives - 1);
  await transact((tx) => forgetLists(tx, soon));
  expect(await db.memberList.count({ where: { id: listId } })).toBe(1);
  await transact((tx) => forgetLists(tx, new Date(soon.getTime() + 2)));
  expect(await db.memberListLine.count({ where: { listId } })).toBe(0);
});
