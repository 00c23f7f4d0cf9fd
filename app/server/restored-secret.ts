import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { type Header, markOf } from "./backup-file.ts";
import { ownSecret } from "./boot.ts";
import { Refusal } from "./refusal.ts";

type Given = { SECRET?: string | undefined; SECRET_PREVIOUS?: string | undefined };

const former = (dataDir: string) => join(dataDir, "secret.previous");
const linesOf = (file: string) =>
  existsSync(file) ? readFileSync(file, "utf8").split("\n").filter(Boolean) : [];

/** @throws Refusal where nobody could open what the backup holds sealed: before anything is changed. */
export function refuseLostSecret({ secret, secretMark }: Header, given: Given, dataDir: string) {
  const own = given.SECRET ?? linesOf(join(dataDir, "secret"))[0] ?? "";
  const known = [secret ?? "", own, given.SECRET_PREVIOUS ?? "", ...linesOf(former(dataDir))];
  if (known.some((one) => markOf(one) === secretMark)) return;
  throw new Refusal(
    `The backup was made under another SECRET, which came from the environment and is not in the file.
Without it second factors stay closed and links in mails are invalid. Set that one as SECRET_PREVIOUS and
restore again; if it is lost for good, restore with --other-secret. Nothing is changed.`,
  );
}

/** The backup's own, where this data folder has none yet: then nothing has to be sealed anew. */
export async function secretFrom({ secret }: Header, dataDir: string) {
  const file = join(dataDir, "secret");
  if (secret && !existsSync(file)) writeFileSync(file, secret, { mode: 0o600 });
  return ownSecret(dataDir);
}

/** The backup's secrets beside the own one: every start reads them like SECRET_PREVIOUS. */
export function keepBeside({ secret, formerSecrets = [] }: Header, dataDir: string, own: string) {
  const before = linesOf(former(dataDir));
  const kept = [...new Set([...before, ...(secret ? [secret] : []), ...formerSecrets])];
  const others = kept.filter((one) => one !== own);
  if (others.length > before.length)
    writeFileSync(former(dataDir), `${others.join("\n")}\n`, { mode: 0o600 });
}

/** What the operator is told of it once the rows are there. */
export function aboutSecret({ secretMark }: Header): string[] {
  const own = process.env.SECRET ?? "";
  if (markOf(own) === secretMark) return [];
  const beside = (process.env.SECRET_PREVIOUS ?? "").split("\n");
  return beside.some((one) => markOf(one) === secretMark)
    ? [
        "SECRET is another one here. The backup's is accepted beside it (DATA_DIR/secret.previous or SECRET_PREVIOUS):",
        "links, second factors and recovery codes go on working, and people log in once more.",
      ]
    : [
        "SECRET is another one, and the backup's is lost: links in mails already sent are invalid. Let people in again",
        "with: npm run staff -- reset-second-factor ASSOCIATION ADDRESS",
      ];
}
