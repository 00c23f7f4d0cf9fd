import { existsSync, readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { about, type Examination } from "./finding.ts";

export const secret: Examination = ({ settings, dataDir }) => {
  const { ok, unneeded } = about("Secret");
  const former = settings.SECRET_PREVIOUS ? ", and the former one is still accepted" : "";
  if (settings.SECRET)
    return [ok(`Set${former}. Keep it apart from the backups: they do not hold it.`)];
  if (settings.MODE === "production") return [];
  return [unneeded(`Made once, in ${join(dataDir, "secret")}.`)];
};

const HOUR = 3_600_000;
/** Once a day, with two hours for one that takes long. */
const mostHours = 26;

export const backups: Examination = ({ settings, dataDir }) => {
  const { ok, lacks, unneeded } = about("Backup");
  const folder = join(dataDir, "backups");
  const files = existsSync(folder)
    ? readdirSync(folder).filter((name) => name.endsWith(".backup"))
    : [];
  const newest = Math.max(...files.map((name) => statSync(join(folder, name)).mtimeMs));
  const nightly = "systemctl enable --now verbund-backup.timer, or: npm run backup -- --keep 14";
  if (files.length === 0)
    return settings.MODE === "demo"
      ? [unneeded("None. A demo needs none.")]
      : [lacks(`There is none in ${folder}.`, nightly)];
  const hours = Math.floor((Date.now() - newest) / HOUR);
  const age = hours < 48 ? `${hours} hours` : `${Math.floor(hours / 24)} days`;
  if (hours > mostHours && settings.MODE === "production")
    return [lacks(`The newest is ${age} old.`, nightly)];
  const sealed = settings.BACKUP_KEY
    ? undefined
    : "Names and addresses can be read from it: BACKUP_KEY seals it.";
  return [ok(`The newest of ${files.length} is ${age} old.`, sealed)];
};
