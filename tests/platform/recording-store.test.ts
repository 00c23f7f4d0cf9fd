import { createHash, randomBytes } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { folderStore } from "#app/platform/folder-store.server.ts";
import { s3Store } from "#app/platform/s3-store.server.ts";
import { MissingFile, type RecordingStore } from "#app/platform/stored-files.server.ts";
import { startMoto, withoutMoto } from "#tests/support/moto.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";

/** S3 takes no piece below 5 MB but the last. */
const piece = 5 * 1024 * 1024;

describe("recordings in a folder", () => {
  holds(async () => folderStore(temporaryFolder("verbund-recordings-")));

  test("a name that leads out of the folder is no name", async () => {
    const store = folderStore(temporaryFolder("verbund-recordings-"));
    await expect(store.open("../secret")).rejects.toThrow(MissingFile);
    await expect(store.sizeOf("a/b")).rejects.toThrow(MissingFile);
  });
});

if (withoutMoto) console.info(`Recordings in S3 are not tried: ${withoutMoto}.`);

describe.skipIf(withoutMoto)("recordings in S3", () => {
  let moto: Awaited<ReturnType<typeof startMoto>>;
  beforeAll(async () => {
    moto = await startMoto();
  });
  afterAll(() => moto?.stop());

  holds(async () => s3Store(moto, piece));

  test("pieces that nobody goes on with go", async () => {
    const store = s3Store(moto, piece);
    const upload = await store.begin("left");
    await store.put("left", upload, { at: 0, content: randomBytes(100) });
    await store.giveUp("left", upload);
    await store.giveUp("left", upload);
    await expect(store.put("left", upload, { at: 0, content: randomBytes(9) })).rejects.toThrow();
  });

  test("a wrong key says so without naming anything", async () => {
    const store = s3Store({ ...moto, bucket: "nobodys-bucket" }, piece);
    await expect(store.begin("x")).rejects.toThrow(/^S3 answered 404\.$/);
  });
});

function holds(made: () => Promise<RecordingStore>) {
  test("a file in pieces is the same file, whole and in any span", async () => {
    const store = await made();
    const content = randomBytes(2 * piece + 1234);
    await keep(store, "whole", content);
    expect(await store.sizeOf("whole")).toBe(content.length);
    expect(sha(await read(store, "whole"))).toBe(sha(content));
    for (const [from, to] of [
      [0, 0],
      [0, 99],
      [piece - 3, piece + 3],
      [content.length - 1, content.length - 1],
    ] as const)
      expect(await read(store, "whole", { from, to })).toEqual(content.subarray(from, to + 1));
  });

  test("a piece that comes again, another time or at the end, changes nothing", async () => {
    const store = await made();
    const content = randomBytes(piece + 77);
    const upload = await store.begin("again");
    const first = { at: 0, content: content.subarray(0, piece) };
    await store.put("again", upload, { at: 0, content: randomBytes(piece) });
    await store.put("again", upload, first);
    await store.put("again", upload, { at: piece, content: content.subarray(piece) });
    await store.put("again", upload, first);
    await store.finish("again", upload, content.length);
    await store.finish("again", upload, content.length);
    expect(sha(await read(store, "again"))).toBe(sha(content));
  });

  test("what is not there is missing, and goes as often as one likes", async () => {
    const store = await made();
    expect(await store.sizeOf("never")).toBeNull();
    await expect(store.open("never")).rejects.toThrow(MissingFile);
    await store.remove("never");
    await keep(store, "gone", randomBytes(10));
    await store.remove("gone");
    await store.remove("gone");
    expect(await store.sizeOf("gone")).toBeNull();
  });

  test("what is not finished is not there", async () => {
    const store = await made();
    const upload = await store.begin("half");
    await store.put("half", upload, { at: 0, content: randomBytes(piece) });
    expect(await store.sizeOf("half")).toBeNull();
    await expect(store.open("half")).rejects.toThrow(MissingFile);
  });
}

async function keep(store: RecordingStore, key: string, content: Buffer) {
  const upload = await store.begin(key);
  for (let at = 0; at < content.length; at += piece)
    await store.put(key, upload, { at, content: content.subarray(at, at + piece) });
  await store.finish(key, upload, content.length);
}

async function read(store: RecordingStore, key: string, span?: { from: number; to: number }) {
  const parts: Uint8Array[] = [];
  for await (const part of await store.open(key, span)) parts.push(part);
  return Buffer.concat(parts);
}

const sha = (content: Uint8Array) => createHash("sha256").update(content).digest("hex");
