import { readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeAll, expect, test } from "vitest";
import { type Header, readBackup } from "#app/server/backup-file.ts";
import { refuseOtherHistory } from "#app/server/restore-rows.ts";
import { fillDistricts } from "#prisma/seed.ts";
import { aFile, backUp } from "#tests/support/backup.ts";

const here = process.env.DATABASE_URL ?? "";
let file: string;

beforeAll(async () => {
  await fillDistricts();
  ({ file } = await backUp(here));
});

const damaged: [string, (copy: string) => void][] = [
  ["cut short", (copy) => truncateSync(copy, statSync(copy).size - 2_000)],
  ["cut to half", (copy) => truncateSync(copy, Math.floor(statSync(copy).size / 2))],
  ["changed", (copy) => rewrite(copy, (text) => text.replace("Borken", "Borkem"))],
  ["short of a row", (copy) => rewrite(copy, (text) => text.replace(/\n\d{5}\tDE.*\n/, "\n"))],
  ["followed by more", (copy) => rewrite(copy, (text) => `${text}COPY`)],
];

test.each(damaged)("a file that is %s is refused before anything is touched", async (_, harm) => {
  const copy = aFile();
  writeFileSync(copy, readFileSync(file));
  harm(copy);
  expect(readFileSync(copy).equals(readFileSync(file))).toBe(false);
  await expect(readBackup(copy, undefined)).rejects.toThrow("is not whole");
});

const rewrite = (copy: string, change: (text: string) => string) =>
  writeFileSync(copy, gzipSync(change(gunzipSync(readFileSync(copy)).toString())));

test("any other file is told as what it is", async () => {
  const stranger = aFile("stranger.gz");
  writeFileSync(stranger, gzipSync("SELECT 1;\n"));
  await expect(readBackup(stranger, undefined)).rejects.toThrow("is no backup of Verbund");
  await expect(readBackup("/nowhere.backup", undefined)).rejects.toThrow("cannot be read");
});

test("a sealed file opens with its passphrase only", async () => {
  const sealed = await backUp(here, aFile(), "correct horse battery");
  expect(readFileSync(sealed.file).includes("Borken")).toBe(false);
  await expect(readBackup(sealed.file, undefined)).rejects.toThrow("set BACKUP_KEY");
  await expect(readBackup(sealed.file, "wrong horse battery")).rejects.toThrow("BACKUP_KEY");
  expect((await readBackup(sealed.file, "correct horse battery")).counts).toEqual(sealed.counts);
  expect(statSync(sealed.file).mode & 0o777).toBe(0o600);
});

test("a backup of a newer version is refused by the migration it names", async () => {
  const { header } = await readBackup(file, undefined);
  const newer: Header = {
    ...header,
    migrations: [...header.migrations, { name: "29991231000000_later", checksum: "x" }],
  };
  expect(() => refuseOtherHistory(header)).not.toThrow();
  expect(() => refuseOtherHistory(newer)).toThrow(/newer version.*29991231000000_later/);
});
