import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { afterAll, beforeAll, expect, test } from "vitest";
import { noticeIn } from "#app/features/returns/notice.ts";
import { readMail } from "#app/platform/incoming-mail.server.ts";

const run = promisify(execFile);
const archive = "flufl_bounce-6.0.0.tar.gz";
let folder: string;
let notices: { name: string; raw: Buffer }[] = [];

/** As pip is configured here, else from where PyPI keeps its archives. */
async function download() {
  const pip = ["-m", "pip", "download", "--no-binary", ":all:", "--no-deps"];
  const asked = await run("python3", [...pip, "-d", folder, "flufl.bounce==6.0.0"]).then(
    () => "",
    (error) => String(error.stderr ?? error).slice(-400),
  );
  if ((await readdir(folder)).includes(archive)) return;
  const url = `https://files.pythonhosted.org/packages/source/f/flufl-bounce/${archive}`;
  const answer = await fetch(url).catch((error) => new Response(String(error), { status: 599 }));
  if (!answer.ok)
    throw new Error(
      `PyPI cannot be reached, so nothing is proven: ${answer.status}; pip: ${asked}`,
    );
  await writeFile(join(folder, archive), Buffer.from(await answer.arrayBuffer()));
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "notices-"));
  await download();
  await run("tar", ["-xzf", join(folder, archive), "-C", folder]);
  const data = join(folder, archive.replace(".tar.gz", ""), "tests", "data");
  const names = (await readdir(data)).filter((name) => name.endsWith(".txt")).sort();
  notices = await Promise.all(
    names.map(async (name) => ({ name, raw: await readFile(join(data, name)) })),
  );
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** No notices: an answer of a person with the mail quoted, and an absence note. */
const letters = ["groupwise_03.txt", "qmail_08.txt"];

test("of 117 notices that real servers wrote at least 90 % are recognised", async () => {
  expect(notices).toHaveLength(117);
  const judged = await Promise.all(
    notices.map(async ({ name, raw }) => {
      const mail = await readMail(raw);
      return { name, kind: mail ? noticeIn(mail).kind : "unreadable" };
    }),
  );
  const notRecognised = judged
    .filter(({ name, kind }) => (kind === "none") !== letters.includes(name))
    .map(({ name }) => name);
  expect(notRecognised.length, notRecognised.join(", ")).toBeLessThanOrEqual(11);
});

test("each of them leads to the mail of ours that it brings back", async () => {
  const id = "0c6f2f2e-7b1c-4f0e-9a53-6d1f1b8f6e21";
  const lost: string[] = [];
  for (const { name, raw } of notices.filter(({ name }) => !letters.includes(name))) {
    const ours = raw
      .toString("latin1")
      .replace(/removed|Removed|\[ORIGINAL MESSAGE\]/, `: <${id}@verbund.example>`);
    if (!ours.includes(id)) continue;
    const mail = await readMail(Buffer.from(ours, "latin1"));
    const notice = mail && noticeIn(mail);
    if (!notice || notice.kind === "none" || !notice.names.includes(id)) lost.push(name);
  }
  expect(lost).toEqual([]);
});
