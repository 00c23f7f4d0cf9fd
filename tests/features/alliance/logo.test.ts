import { readFileSync } from "node:fs";
import { beforeEach, expect, test } from "vitest";
import { getFrame } from "#app/features/alliance/frame.server.ts";
import { sizeOf } from "#app/features/alliance/logo.ts";
import { getLogo } from "#app/features/alliance/queries.server.ts";
import { removeLogo, setLogo } from "#app/features/alliance/set-logo.server.ts";
import { type Association, anAssociation, guestOf, officeOf } from "#tests/support/cast.ts";

const png = readFileSync("public/pictures/portal.png");
/** 3 × 2 pixels, as cwebp writes them without loss; then one quarter of the file that a camera would write. */
const webp = Buffer.from("UklGRhwAAABXRUJQVlA4TA8AAAAvAkAAAAcQ/Y/+ByKi/wEA", "base64");
const jpeg = Buffer.from([
  ...[0xff, 0xd8, 0xff, 0xe0, 0, 4, 0, 0, 0xff, 0xc2, 0, 11, 8, 0, 80, 1, 44, 1, 1, 0x11, 0],
  ...[0xff, 0xda, 0, 2, 0xff, 0xd9],
]);

let aiw: Association;

beforeEach(async () => {
  aiw = await anAssociation("aiw");
});

test("a picture's size is read from its bytes", () => {
  expect(sizeOf("image/jpeg", jpeg)).toEqual({ width: 300, height: 80 });
  expect(sizeOf("image/webp", webp)).toEqual({ width: 3, height: 2 });
  expect(sizeOf("image/png", png)).toMatchObject({ width: expect.any(Number) });
  expect(sizeOf("image/jpeg", jpeg.subarray(0, 9))).toBeNull();
  expect(sizeOf("image/png", png.subarray(0, 9))).toBeNull();
});

test("a logo stands on every page under an address of its own content", async () => {
  const small = Buffer.from(png.subarray(0, 900_000));
  expect(await setLogo(officeOf(aiw), small)).toEqual({ ok: true });
  const { logo } = await getFrame(guestOf(aiw));
  const [, hash = ""] = /-([0-9a-f]{16})\.png$/.exec(logo?.src ?? "") ?? [];
  expect((await getLogo(aiw.slug, hash)).bytes.equals(small)).toBe(true);
  await removeLogo(officeOf(aiw));
  expect((await getFrame(guestOf(aiw))).logo).toBeNull();
  await expect(getLogo(aiw.slug, hash)).rejects.toMatchObject({ status: 404 });
});

test("what is no raster picture, too heavy or too large is turned away, whatever it is called", async () => {
  const set = (bytes: Uint8Array) => setLogo(officeOf(aiw), bytes);
  const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>1</script></svg>');
  expect(await set(new Uint8Array())).toMatchObject({ problem: "missing" });
  expect(await set(svg)).toMatchObject({ problem: "not-a-picture" });
  expect(await set(Buffer.from("%PDF-1.7\n"))).toMatchObject({ problem: "not-a-picture" });
  expect(await set(Buffer.concat([png, Buffer.alloc(1_000_000)]))).toMatchObject({
    problem: "too-heavy",
  });
  const wide = Buffer.from(png.subarray(0, 10_000));
  wide.writeUInt32BE(50_000, 16);
  expect(await set(wide)).toMatchObject({ problem: "too-large" });
  expect(await set(webp)).toMatchObject({ problem: "too-small" });
});
