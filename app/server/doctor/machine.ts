import { spawnSync } from "node:child_process";
import { statfs } from "node:fs/promises";
import { installed, isBuilt } from "../fingerprint.mjs";
import { about, type Examination } from "./finding.ts";

export const versions: Examination = () => {
  const { ok, lacks } = about("Versions");
  const prepare = "node app/server/prepare.mjs";
  if (!installed())
    return [lacks("Packages are missing, or are those of another version.", prepare)];
  if (!isBuilt())
    return [lacks("The pages are not built, or are those of another version.", prepare)];
  return [ok(`Node ${process.versions.node}; packages and pages are those of this version.`)];
};

const least = { bytes: 2e9, share: 0.05 };

/** Of the data folder: backups lie there, and the database where it is ours. */
export const disk: Examination = async ({ dataDir }) => {
  const { ok, lacks } = about("Disk");
  const { bavail, blocks, bsize } = await statfs(dataDir);
  const [free, share] = [bavail * bsize, bavail / blocks];
  const words = `${(free / 1e9).toFixed(1)} GB are free in ${dataDir} (${Math.round(share * 100)} %)`;
  return free < least.bytes || share < least.share
    ? [lacks(`Only ${words}.`, "Make room, or keep fewer backups: npm run backup -- --keep 7")]
    : [ok(`${words}.`)];
};

/** Keys to rooms and codes by mail hold for minutes: clocks of two machines must agree. */
export const clock: Examination = ({ settings }) => {
  const { ok, lacks, unknown, unneeded } = about("Clock");
  if (settings.MODE === "demo") return [unneeded("A demo's clock is set at /dev/clock.")];
  const asked = spawnSync("timedatectl", ["show", "--property=NTPSynchronized", "--value"], {
    encoding: "utf8",
  });
  if (asked.status !== 0)
    return [
      unknown("Nothing here says whether the clock is kept right.", "timedatectl set-ntp true"),
    ];
  return asked.stdout.trim() === "yes"
    ? [ok("Kept right over the network.")]
    : [lacks("Nobody keeps the clock right.", "timedatectl set-ntp true")];
};
