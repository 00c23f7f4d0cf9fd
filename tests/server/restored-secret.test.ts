import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, test } from "vitest";
import { type Header, markOf } from "#app/server/backup-file.ts";
import { setFormerSecrets } from "#app/server/boot.ts";
import { Refusal } from "#app/server/refusal.ts";
import {
  aboutSecret,
  keepBeside,
  refuseLostSecret,
  secretFrom,
} from "#app/server/restored-secret.ts";

const [own, theirs, older] = ["o".repeat(40), "t".repeat(40), "a".repeat(40)];
const header = (more: Partial<Header> = {}) => ({ secretMark: markOf(theirs), ...more }) as Header;
const folder = (secret?: string) => {
  const made = mkdtempSync(join(tmpdir(), "verbund-secret-"));
  if (secret) writeFileSync(join(made, "secret"), secret);
  return made;
};

const before = { SECRET: process.env.SECRET, SECRET_PREVIOUS: process.env.SECRET_PREVIOUS };
afterEach(() => {
  process.env.SECRET = before.SECRET;
  if (before.SECRET_PREVIOUS === undefined) delete process.env.SECRET_PREVIOUS;
  else process.env.SECRET_PREVIOUS = before.SECRET_PREVIOUS;
});

test("a folder without a secret takes the backup's over", async () => {
  const dataDir = folder();
  expect(await secretFrom(header({ secret: theirs }), dataDir)).toBe(theirs);
});

test("a folder with a secret keeps the backup's beside it, and every start accepts it", async () => {
  const dataDir = folder(own);
  const kept = header({ secret: theirs, formerSecrets: [older] });
  expect(await secretFrom(kept, dataDir)).toBe(own);
  keepBeside(kept, dataDir, own);
  keepBeside(kept, dataDir, own);
  const file = join(dataDir, "secret.previous");
  expect(readFileSync(file, "utf8")).toBe(`${theirs}\n${older}\n`);
  expect(statSync(file).mode & 0o777).toBe(0o600);
  process.env.SECRET = own;
  setFormerSecrets(undefined, dataDir);
  expect(process.env.SECRET_PREVIOUS).toBe(`${theirs}\n${older}`);
  expect(aboutSecret(kept).join(" ")).toContain("go on working");
  setFormerSecrets(older, folder());
  expect(process.env.SECRET_PREVIOUS).toBe(older);
});

test("a backup whose secret nobody has is refused, and says what to do", () => {
  const dataDir = folder(own);
  expect(() => refuseLostSecret(header(), {}, dataDir)).toThrow(Refusal);
  expect(() => refuseLostSecret(header(), {}, dataDir)).toThrow("SECRET_PREVIOUS");
  expect(() => refuseLostSecret(header(), { SECRET_PREVIOUS: theirs }, dataDir)).not.toThrow();
  expect(() => refuseLostSecret(header({ secret: theirs }), {}, dataDir)).not.toThrow();
  expect(() => refuseLostSecret(header(), { SECRET: theirs }, dataDir)).not.toThrow();
});
