import { afterAll, afterEach, beforeEach, expect, inject, type MockInstance, vi } from "vitest";
import { cloneDatabase } from "./postgres.ts";

// Runs before a test file's own imports, so that the app finds its settings. Every file gets an empty database.
const adminUrl = inject("adminUrl");
const template = inject("template");
const name = `${template}_w${process.env.VITEST_POOL_ID ?? process.pid}`;

Object.assign(process.env, {
  MODE: "demo",
  DATABASE_URL: await cloneDatabase(adminUrl, name, template),
  DATA_DIR: inject("dataDir"),
  DNS_SERVERS: process.env.DNS_SERVERS ?? "127.0.0.1:9",
  SECRET: "only-for-tests-only-for-tests-only-for-tests",
  TEST_ADMIN_URL: adminUrl,
  TEST_TEMPLATE: template,
});

/** What Node says once per process; at the end of a file all of it has been said. */
const warnings: string[] = [];
process.on("warning", ({ name, message }) => {
  if (name === "DeprecationWarning") warnings.push(message);
});
afterAll(() => expect(warnings, "something that a library will refuse").toEqual([]));

let complaints: MockInstance<typeof console.error>;

beforeEach(() => {
  complaints = vi.spyOn(console, "error").mockImplementation(() => {});
});

afterEach(() => {
  const said = complaints.mock.calls;
  complaints.mockRestore();
  expect(said, "console.error was called").toEqual([]);
});
