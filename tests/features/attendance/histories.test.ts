import { test, vi } from "vitest";
import { playHours } from "./play.ts";

await vi.hoisted(async () =>
  Object.assign(process.env, (await import("../rooms/webhook.ts")).hookEnvironment),
);

test("a hundred random histories of lost, doubled and shuffled signals come to the right minutes", () =>
  playHours(4));
