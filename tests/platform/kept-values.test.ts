import { afterEach, beforeEach, expect, test } from "vitest";
import { keptValue, keptValues } from "#app/platform/kept-values.server.ts";

let read: number;
const value = (key = "frame aiw") =>
  keptValue(key, async () => {
    const n = ++read;
    await new Promise(setImmediate);
    return { n };
  });

beforeEach(() => {
  read = 0;
  keptValues.open();
});
afterEach(() => keptValues.shut());

test("what only staff change is read once, for all who ask meanwhile and after", async () => {
  expect(await Promise.all([value(), value()])).toEqual([{ n: 1 }, { n: 1 }]);
  expect([await value(), await value("frame emsland")]).toEqual([{ n: 1 }, { n: 2 }]);
});

test("a seat leaves it, what staff do drops it", async () => {
  await value();
  keptValues.stale(["session"]);
  expect(await value()).toEqual({ n: 1 });
  keptValues.stale("everything");
  expect(await value()).toEqual({ n: 2 });
});

test("what was being read while something changed is not kept", async () => {
  const early = value();
  keptValues.stale("everything");
  expect([await early, await value()]).toEqual([{ n: 1 }, { n: 2 }]);
});

test("whoever does not hear what changes reads each time", async () => {
  await value();
  keptValues.shut();
  expect([await value(), await value()]).toEqual([{ n: 2 }, { n: 3 }]);
});

test("what is not there is looked for again", async () => {
  const missing = () => keptValue("frame nobody", async () => void read++);
  expect([await missing(), await missing(), read]).toEqual([undefined, undefined, 2]);
});

test("a reading that fails is told, and nothing of it kept", async () => {
  const failing = keptValue("frame aiw", async () => Promise.reject(new Error("no database")));
  await expect(failing).rejects.toThrow("no database");
  expect(await value()).toEqual({ n: 1 });
});
