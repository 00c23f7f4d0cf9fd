import { beforeAll, describe, expect, test } from "vitest";
import { addMaterial } from "#app/features/materials/add-material.server.ts";
import {
  changeMaterial,
  moveMaterial,
  removeMaterial,
} from "#app/features/materials/change-material.server.ts";
import { getPublicMaterial } from "#app/features/materials/material-queries.server.ts";
import { materialsOf } from "#app/features/materials/materials.server.ts";
import { mostBytes, mostMaterials, safeName } from "#app/features/materials/materials.ts";
import { findSeatMaterials, getSeatMaterial } from "#app/features/places/seat-materials.server.ts";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { staleBy } from "#app/features/programme/lasting.server.ts";
import { attachmentNamed } from "#app/platform/disposition.server.ts";
import { kindOf } from "#app/platform/file-kind.server.ts";
import { seated, stranger } from "#tests/house/expectations/world.ts";
import {
  type Association,
  anAssociation,
  aSession,
  guestOf,
  officeOf,
} from "#tests/support/cast.ts";
import {
  aFile,
  anArchive,
  aPdf,
  aPng,
  aProgram,
  aWordFile,
  someText,
} from "#tests/support/files.ts";

const typeOf = async (content: Uint8Array) => (await kindOf(content))?.type ?? null;

describe("a file is what its content says", () => {
  test("PDF, Office, picture and text are taken", async () => {
    expect(await typeOf(aPdf())).toBe("application/pdf");
    expect(await typeOf(aPng())).toBe("image/png");
    expect(await typeOf(aWordFile())).toMatch(/wordprocessingml\.document$/);
    expect(await typeOf(someText("Größe;Preis\n1;2\n"))).toBe("text/plain; charset=utf-8");
    const old = new Uint8Array([0x47, 0x72, 0xf6, 0xdf, 0x65]);
    expect(await typeOf(old)).toBe("text/plain; charset=windows-1252");
  });

  test.each([
    ["a program", aProgram()],
    ["an archive", anArchive()],
    ["a Word file with macros", aWordFile({ macros: true })],
    ["HTML", someText("<!doctype html><script>alert(1)</script>")],
    ["HTML behind a byte order mark and blanks", someText("\ufeff \n<html>")],
    ["HTML behind words", someText("Guten Tag <script>alert(1)</script>")],
    ["SVG", someText('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ["XML", someText('<?xml version="1.0"?><a/>')],
    ["nothing", new Uint8Array()],
    ["noise", new Uint8Array([1, 2, 3, 0, 255])],
  ])("%s is not, whatever it is called", async (_, content) => {
    expect(await kindOf(content)).toBeNull();
  });

  test("a PDF that is a page as well is saved as PDF, with PDF's ending", async () => {
    const both = someText("%PDF-1.4\n<html><script>alert(1)</script>\n%%EOF");
    const kind = await kindOf(both);
    expect(safeName("seite.html", kind?.endings ?? [])).toBe("seite.pdf");
  });
});

test.each([
  ["../../etc/passwd.pdf", "passwd.pdf"],
  ["C:\\Dokumente\\Übersicht für alle.PDF", "Übersicht für alle.pdf"],
  ["rechnung.pdf.exe", "rechnung.pdf.pdf"],
  ['fo"lie\r\nSet-Cookie: a=b.pdf', "fo-lieSet-Cookie- a=b.pdf"],
  ["\u202efdp.exe", "fdp.pdf"],
  ["con.pdf", "_con.pdf"],
  ["...", "material.pdf"],
  ["", "material.pdf"],
  [`${"lang".repeat(60)}.pdf`, `${"lang".repeat(29)}.pdf`],
])("the name %j is saved as %j", (typed, saved) => {
  expect(safeName(typed, ["pdf"])).toBe(saved);
});

test("a name with umlauts is told twice: for every program, and as it is", () => {
  expect(attachmentNamed("Übersicht (neu) & Größe.pdf")).toBe(
    "attachment; filename=\"Ubersicht (neu) & Grosse.pdf\"; filename*=UTF-8''%C3%9Cbersicht%20%28neu%29%20%26%20Gr%C3%B6%C3%9Fe.pdf",
  );
  expect(attachmentNamed('a"\r\nb.pdf')).not.toMatch(/[\r\n]/);
});

describe("the files of a session", () => {
  let aiw: Association;
  let sessionId: string;
  beforeAll(async () => {
    aiw = await anAssociation("aiw");
  });
  const fresh = async () => {
    sessionId = (await aSession(aiw)).id;
  };
  const names = async () => (await materialsOf(sessionId, "seated")).map(({ name }) => name);

  test("stand in their order, change their name but not their ending, and go for good", async () => {
    await fresh();
    const [first, second] = [
      await aFile(aiw, sessionId, { name: "Eins.pdf" }),
      await aFile(aiw, sessionId, { name: "Zwei.pdf" }),
    ];
    await moveMaterial(officeOf(aiw), sessionId, second, { isUp: true });
    expect(await names()).toEqual(["Zwei.pdf", "Eins.pdf"]);
    const form = { name: "Folien.html", audience: "registered" } as const;
    await changeMaterial(officeOf(aiw), sessionId, first, form);
    expect(await names()).toEqual(["Zwei.pdf", "Folien.pdf"]);
    await expect(getPublicMaterial(guestOf(aiw), sessionId, first)).rejects.toMatchObject({
      status: 404,
    });
    await removeMaterial(officeOf(aiw), sessionId, second);
    await expect(getPublicMaterial(guestOf(aiw), sessionId, second)).rejects.toMatchObject({
      status: 404,
    });
  });

  test("come back byte for byte, also in several pieces", async () => {
    await fresh();
    const content = aPdf(700_000);
    const id = await aFile(aiw, sessionId, { content });
    const file = await getPublicMaterial(guestOf(aiw), sessionId, id);
    const back = new Uint8Array(await new Response(file.content).arrayBuffer());
    expect(Buffer.compare(back, content)).toBe(0);
  });

  test("are for seats alone where the host says so: not for who has withdrawn", async () => {
    await fresh();
    const id = await aFile(aiw, sessionId, { audience: "registered" });
    const { id: registrationId } = await seated(aiw, sessionId, stranger());
    const guest = { ...guestOf(aiw), actor: { kind: "guest", registrationId } as const };
    expect(await findSeatMaterials(guest)).toHaveLength(1);
    await withdraw(guest, registrationId);
    expect(await findSeatMaterials(guest)).toEqual([]);
    await expect(getSeatMaterial(guest, id)).rejects.toMatchObject({ status: 404 });
  });

  test("are never larger and never more than may be, even when all come at once", async () => {
    await fresh();
    const office = officeOf(aiw);
    const one = { name: "a.pdf", audience: "public" } as const;
    const large = { ...one, content: aPdf(mostBytes + 1) };
    expect(await addMaterial(office, sessionId, large)).toMatchObject({
      refusal: "file-too-large",
    });
    const many = Array.from({ length: mostMaterials + 3 }, () =>
      addMaterial(office, sessionId, { ...one, content: aPdf() }),
    );
    const refused = (await Promise.all(many)).filter(({ ok }) => !ok);
    expect(refused).toEqual(Array(3).fill({ ok: false, refusal: "too-many-files" }));
    expect(await names()).toHaveLength(mostMaterials);
  });

  test("make the kept pages of their session stale, and no other", () => {
    expect(staleBy({ type: "material.added", sessionId: "abc" })).toEqual(["abc"]);
  });
});
