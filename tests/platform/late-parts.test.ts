import { gunzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { keepPages } from "#app/platform/kept-pages.server.ts";

const opened = { mark: "late1", value: (later: number) => `opened at ${later}` };

test("a part of the moment is put in when a kept page is answered, plain and zipped alike", async () => {
  let now = 0;
  let made = 0;
  const pages = keepPages({ clock: () => now });
  pages.open();
  const asked = async () => {
    const { answer, how } = await pages.get("/form", async () => {
      made++;
      return {
        status: 200,
        headers: [],
        body: Buffer.from("<form>late1</form>"),
        lasting: { of: [], forMs: 20_000 },
        late: [opened],
      };
    });
    const zipped = gunzipSync(answer.kept?.zipped ?? Buffer.alloc(0)).toString();
    return [how, answer.body.toString(), zipped, answer.kept?.etag];
  };
  const page = (at: number) => [
    `<form>opened at ${at}</form>`,
    `<form>opened at ${at}</form>`,
    null,
  ];

  expect(await asked()).toEqual(["miss", ...page(0)]);
  now = 999;
  expect(await asked()).toEqual(["hit", ...page(0)]);
  now = 5_000;
  expect(await asked()).toEqual(["hit", ...page(5_000)]);
  expect(made).toBe(1);
});
