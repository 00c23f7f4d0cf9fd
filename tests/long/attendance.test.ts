import { test, vi } from "vitest";
import { playHours } from "#tests/features/attendance/play.ts";

await vi.hoisted(async () =>
  Object.assign(process.env, (await import("#tests/features/rooms/webhook.ts")).hookEnvironment),
);

test("a thousand random histories of lost, doubled and shuffled signals come to the right minutes", () =>
  playHours(40));
