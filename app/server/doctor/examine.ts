import { readWhatCanBeRead } from "#app/platform/settings.ts";
import { ground, ownSecret } from "../boot.ts";
import { address } from "./address.ts";
import { database } from "./database.ts";
import {
  about,
  conclusion,
  type Examination,
  type Finding,
  linesFor,
  type Patient,
} from "./finding.ts";
import { backups, secret } from "./keeping.ts";
import { clock, disk, versions } from "./machine.ts";
import { bounces, sender } from "./mail.ts";
import { recordings } from "./recordings.ts";
import { rooms } from "./rooms.ts";

const examinations: [name: string, Examination][] = [
  ["Versions", versions],
  ["Secret", secret],
  ["Database", database],
  ["Address", address],
  ["Sender", sender],
  ["Bounces", bounces],
  ["Rooms", rooms],
  ["Backup", backups],
  ["Recordings", recordings],
  ["Disk", disk],
  ["Clock", clock],
];

/** Tells what an installation lacks, as it is now, and changes nothing. @returns whether nothing is missing. */
export async function examine(say: (line: string) => void): Promise<boolean> {
  let wrong: Finding[] = [];
  const patient = ground((source) => {
    const read = readWhatCanBeRead(source);
    wrong = [...read.wrong].map(([name, message]) =>
      about("Settings").lacks(`${name} ${message}.`, "See .env.example."),
    );
    // What the rooms would refuse to start with stands in nobody's way here.
    for (const name of read.wrong.size > 0 ? [...read.wrong.keys(), "MODE", "HOST"] : [])
      delete process.env[name];
    return read.settings;
  });
  process.env.SECRET ??= await ownSecret(patient.dataDir);
  const { MODE, PUBLIC_URL } = patient.settings;
  say(
    `Verbund, ${MODE === "demo" ? "a demo" : `in production at ${PUBLIC_URL ?? "no address"}`}\n`,
  );
  const findings = wrong.length > 0 ? wrong : [about("Settings").ok("All of them can be read.")];
  for (const [name, look] of examinations)
    findings.push(...(await seen(look, patient).catch((error) => unseen(name, error))));
  for (const line of linesFor(findings)) say(line);
  say(`\n${conclusion(findings)}`);
  return findings.every(({ state }) => state !== "lacks");
}

const seen = async (look: Examination, patient: Patient) => look(patient);

/** What cannot be looked at stands in its own way. */
const unseen = (name: string, { message }: Error): Finding[] => [about(name).lacks(message)];
