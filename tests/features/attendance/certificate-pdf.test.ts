import { beforeAll, expect, test } from "vitest";
import { handOver } from "#app/features/attendance/certificate-pdf.server.ts";
import { pdfOf } from "#app/platform/pdf.server.ts";
import { guestOf } from "#tests/support/cast.ts";
import { type AttendedHour, aHour, attended } from "./cast.ts";

let hour: AttendedHour;

beforeAll(async () => {
  hour = await aHour();
});

/** The objects of a PDF are plain text but for their streams. */
const textOf = (pdf: Uint8Array) => Buffer.from(pdf).toString("latin1");

test("the certificate is a tagged PDF in the reader's language, with its fonts inside", async () => {
  const id = await attended(hour, { name: "Łukasz Müller", minutes: 60 });
  const scope = { ...guestOf(hour.own, hour.host.now), locale: "en" as const };
  const outcome = await handOver(scope, id);
  if (!outcome.ok) throw new Error(outcome.refusal);
  const { headers } = outcome.response;
  expect(headers.get("Content-Type")).toBe("application/pdf");
  expect(headers.get("Cache-Control")).toBe("private, no-store");
  expect(headers.get("Content-Disposition")).toMatch(/^attachment; .*[2-9A-Z]{4}-/);
  const pdf = textOf(new Uint8Array(await outcome.response.arrayBuffer()));
  expect(pdf.slice(0, 8)).toBe("%PDF-1.7");
  expect(pdf).toContain("/Marked true");
  expect(pdf).toContain("/Lang (en)");
  expect(pdf).toContain("/DisplayDocTitle true");
  expect(pdf).toMatch(/\/S \/H1\b/);
  expect(pdf).toMatch(/<pdfuaid:part>1<\/pdfuaid:part>/);
  expect(pdf).not.toContain("/CIDSet");
  expect(pdf.match(/\/FontFile2/g)?.length).toBeGreaterThanOrEqual(3);
});

test("a letter that no font of ours has becomes a question mark instead of nothing", async () => {
  const page = { lang: "de", title: "T", author: "A", colour: "#123456", madeAt: hour.host.now };
  const of = async (text: string) =>
    (await pdfOf({ ...page, parts: [{ as: "P", text, size: 12 }] })).length;
  expect(await of("日本")).toBeGreaterThan(0);
});
