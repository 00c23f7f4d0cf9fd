import { afterAll, beforeAll, expect, test } from "vitest";
import { db } from "#app/platform/db.server.ts";
import { anAssociation } from "#tests/support/cast.ts";
import { aLogin } from "#tests/support/desk.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

let server: RunningServer;
let send: (content: string | Uint8Array<ArrayBuffer>, name: string) => Promise<Response>;

beforeAll(async () => {
  const aiw = await anAssociation("aiw");
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
  const { cookie } = await aLogin(server.url, aiw);
  send = (content, name) => {
    const body = new FormData();
    body.set("file", new File([content], name));
    const to = `${server.url}/buero/${aiw.slug}/betriebe/einlesen`;
    return fetch(to, { method: "POST", headers: { Cookie: cookie }, body, redirect: "manual" });
  };
});
afterAll(() => server?.stop());

const head = "Firma;PLZ;Ort";
const row = "Müller GmbH;48703;Stadtlohn";

test("a list of ten thousand lines is taken", async () => {
  const answer = await send(`${head}\n${`${row}\n`.repeat(10_000)}`, "liste.csv");
  expect(answer.status).toBe(303);
  expect(await db.memberList.findFirst({ select: { total: true } })).toEqual({ total: 10_000 });
});

const faults: [string, string | Uint8Array<ArrayBuffer>, string][] = [
  ["a PDF named .xlsx", "%PDF-1.7\n1 0 obj", "Das ist keine Tabelle"],
  ["half a row", `${head}\n${row}\nWeber;48683`, "Zeile 3 endet zu früh: Ab der Spalte „Ort“"],
  ["a heading twice", `${head};Ort\n${row};x\n`, "Zeile 1: Die Überschrift „Ort“ steht zweimal da"],
  ["50,000 rows", `${head}\n${`${row}\n`.repeat(50_000)}`, "mehr als 20.000 Zeilen"],
  ["21 MB", new Uint8Array(21_000_000), "größer als 20 MB"],
  ["an empty file", "", "Die Datei ist leer"],
];

test.each(
  faults,
)("%s is declined with a sentence, and nothing is kept", async (_, content, words) => {
  const before = await db.memberList.count();
  const answer = await send(content, "liste.xlsx");
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain(words);
  expect(await db.memberList.count()).toBe(before);
});
