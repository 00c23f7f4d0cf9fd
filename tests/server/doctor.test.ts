import { mkdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { about, conclusion } from "#app/server/doctor/finding.ts";
import { backups } from "#app/server/doctor/keeping.ts";
import { answersAsTurn } from "#app/server/doctor/turn.ts";
import { runCommand } from "#tests/support/backup.ts";
import { temporaryFolder } from "#tests/support/postgres.ts";

const DATA_DIR = temporaryFolder("verbund-doctor-");
const DATABASE_URL = process.env.DATABASE_URL ?? "";
afterAll(() => rmSync(DATA_DIR, { recursive: true, force: true }));

const doctor = (env: Record<string, string>) =>
  runCommand("doctor", [], { DATA_DIR, DATABASE_URL, DNS_SERVERS: "127.0.0.1:9", ...env });

/** What is said of each thing that has this sign. */
const signed = (sign: string, said: string) =>
  said
    .split("\n")
    .filter((line) => line.startsWith(`  ${sign} `))
    .map((line) => line.slice(4).trim());

test("a demo lacks nothing: it is told what it does without", async () => {
  const { said } = await doctor({});
  expect(said).toContain("Verbund, a demo");
  expect(signed("✗", said).filter((line) => !line.startsWith("Versions"))).toEqual([]);
  const without = signed("·", said).map((line) => line.split(" ")[0]);
  expect(without).toEqual([
    "Secret",
    "Worker",
    "Address",
    "Sender",
    "Bounces",
    "Rooms",
    "Backup",
    "Recordings",
    "Clock",
  ]);
  expect(signed("✓", said)).toContainEqual(
    expect.stringMatching(/^Database +PostgreSQL 1\d.+in UTC, migrated/),
  );
  expect(signed("✓", said)).toContainEqual(expect.stringMatching(/^Way to it +Direct\./));
});

test("a production that would not start is told all that stands in its way, and what else is missing", async () => {
  const { said, code } = await doctor({ MODE: "production", SECRET: "short", TRUST_PROXY: "yes" });
  const lacking = signed("✗", said).map((line) => line.replace(/ +/g, " "));
  expect(lacking.map((line) => line.split(" ").slice(0, 2).join(" "))).toEqual(
    expect.arrayContaining([
      "Settings SECRET",
      "Settings TRUST_PROXY",
      "Settings PUBLIC_URL",
      "Settings SMTP_URL",
      "Worker No",
      "Rooms There",
      "Backup There",
    ]),
  );
  expect(said).toMatch(/things are missing \(✗\)/);
  expect(code).toBe(1);
});

test("a database that cannot be reached is told beside all the rest", async () => {
  const nowhere = DATABASE_URL.replace(/\/[^/]+$/, "/nowhere");
  const { said } = await doctor({ DATABASE_URL: nowhere });
  expect(signed("✗", said)).toContainEqual(expect.stringContaining("/nowhere cannot be used"));
  expect(said).toContain("Disk");
});

test("a backup older than a day and two hours counts as missing in production", async () => {
  const folder = join(DATA_DIR, "backups");
  mkdirSync(folder);
  const age = async (hours: number) => {
    const file = join(folder, "verbund-x.backup");
    writeFileSync(file, "");
    const at = Date.now() / 1000 - hours * 3600;
    utimesSync(file, at, at);
    const patient = { settings: { MODE: "production" } as never, dataDir: DATA_DIR };
    return (await backups(patient)).map(({ state, words }) => `${state}: ${words}`);
  };
  expect(await age(25)).toEqual(["ok: The newest of 1 is 25 hours old."]);
  expect(await age(75)).toEqual(["lacks: The newest is 3 days old."]);
});

test("where nobody speaks TURN it says so", async () => {
  expect(await answersAsTurn("turns:127.0.0.1:1?transport=tcp")).toContain("ECONNREFUSED");
});

test("the last line counts what is missing", () => {
  const { ok, lacks, unknown } = about("Disk");
  expect(conclusion([ok("")])).toBe("Nothing is missing.");
  expect(conclusion([lacks(""), unknown("")])).toBe(
    "One thing is missing (✗). One thing could not be found out (?).",
  );
});
