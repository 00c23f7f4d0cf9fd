import { expect, test } from "vitest";
import { sentForm } from "#app/platform/body.server.ts";
import { formWithFile } from "#app/platform/file-form.server.ts";

const urlencoded = "application/x-www-form-urlencoded";
const sent = (body: BodyInit, type = urlencoded) =>
  new Request("http://x/", { method: "POST", body, headers: { "Content-Type": type } });

/** Without a length, as a guard in front cannot judge it. */
const streamed = (part: string, times: number, type = urlencoded) => {
  let left = times;
  const body = new ReadableStream({
    pull: (to) => (left-- > 0 ? to.enqueue(Buffer.from(part)) : to.close()),
  });
  const headers = { "Content-Type": type };
  return new Request("http://x/", { method: "POST", body, headers, duplex: "half" } as RequestInit);
};

test("a form is bounded by its reader, whatever stood in front of it", async () => {
  const full = await sentForm(sent(`question=${"x".repeat(100_000)}`));
  expect(String(full.get("question")).length).toBe(100_000);
  await expect(sentForm(streamed("question=xxxxxxxx", 20_000))).rejects.toMatchObject({
    status: 413,
  });
  await expect(sentForm(sent("a=1&".repeat(1_500)))).rejects.toMatchObject({ status: 413 });
});

test("where no file is expected a form with files is one with nothing in it", async () => {
  const form = new FormData();
  form.set("name", "Anna");
  const request = new Request("http://x/", { method: "POST", body: form });
  expect([...(await sentForm(request))]).toEqual([]);
});

test("lines stay lines: breaks, control characters and marks of direction are not typed", async () => {
  const pairs = {
    name: "Anna\r\nBcc: x\u0000\u202eB\u0007lum\u200f",
    question: "Erstens\r\nzweitens\u0001\u2066",
  };
  const form = await sentForm(sent(new URLSearchParams(pairs).toString()));
  expect(form.get("name")).toBe("Anna Bcc: xBlum");
  expect(form.get("question")).toBe("Erstens\nzweitens");
});

test("a file comes with its fields, and a larger one leaves the fields", async () => {
  const form = new FormData();
  form.set("intent", "upload");
  form.set("file", new File(["Folien"], "Über uns.pdf"));
  form.set("audience", "public\n");
  const request = () => new Request("http://x/", { method: "POST", body: form });
  const taken = await formWithFile(request(), "file", 6);
  expect(taken).toMatchObject({ file: { name: "Über uns.pdf" }, isTooLarge: false });
  expect(Buffer.from(taken.file?.content ?? []).toString()).toBe("Folien");
  expect([...taken.form]).toEqual([
    ["intent", "upload"],
    ["audience", "public "],
  ]);

  const tooLarge = await formWithFile(request(), "file", 5);
  expect(tooLarge).toMatchObject({ file: null, isTooLarge: true });
  expect(tooLarge.form.get("intent")).toBe("upload");
});

test("a file in the place of a text, or under another name, is no field", async () => {
  const form = new FormData();
  form.set("intent", new File(["upload"], "intent.txt"));
  form.set("other", new File(["x"], "x.txt"));
  const taken = await formWithFile(
    new Request("http://x/", { method: "POST", body: form }),
    "file",
    100,
  );
  expect(taken).toMatchObject({ file: null, isTooLarge: false });
  expect([...taken.form]).toEqual([]);
});

test("a form that nobody can read has nothing in it", async () => {
  for (const [type, text] of [
    ["multipart/form-data", "x"],
    ["multipart/form-data; boundary=a", "--a\r\nx"],
    ["multipart/form-data; boundary=a", "--b--"],
    ["application/json", "{}"],
  ] as const)
    expect([...(await formWithFile(sent(text, type), "file", 100)).form]).toEqual([]);
});
