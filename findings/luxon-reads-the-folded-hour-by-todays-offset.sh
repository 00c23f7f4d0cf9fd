#!/usr/bin/env bash
# Good guess: DateTime.fromISO("2026-10-25T02:30", {zone: "Europe/Berlin"}) is a
#   pure function: the manual leaves open *which* of the two half past twos it
#   takes in the night the clocks go back, but the same input takes the same one.
# Truth (luxon 3.7.2): it starts from the zone's offset at the moment of the
#   call and keeps it where it fits. Run in January it yields 01:30 UTC, run in
#   July 00:30 UTC. DateTime.local() starts from the offset at its first use in
#   the process and keeps that, so a process that was started in summer gives
#   two answers in winter, depending on the constructor.
# Who gets hurt: whoever stores planned dates as instants (typed in June, saved
#   again in December: moved by an hour), and whoever tests this in one season.
set -euo pipefail
work=$(mktemp -d); chmod 755 "$work"; trap 'rm -rf "$work"' EXIT
cd "$work"
echo '{"private":true,"type":"module"}' > package.json
npm install --no-audit --no-fund --silent luxon@3.7.2

cat > run.js <<'JS'
import assert from "node:assert/strict";
import { DateTime, Settings, VERSION } from "luxon";

console.log(`luxon ${VERSION}, node ${process.version}`);
const zone = "Europe/Berlin";
const wall = "2026-10-25T02:30";
const makers = {
  fromISO: (text) => DateTime.fromISO(text, { zone }),
  fromFormat: (text) => DateTime.fromFormat(text, "yyyy-MM-dd'T'HH:mm", { zone }),
  fromObject: (text) => {
    const [year, month, day, hour, minute] = text.split(/\D/).map(Number);
    return DateTime.fromObject({ year, month, day, hour, minute }, { zone });
  },
  local: (text) => DateTime.local(...text.split(/\D/).map(Number), { zone }),
};
const seen = {};
for (const today of ["2026-07-15", "2026-12-15"]) {
  Settings.now = () => Date.parse(`${today}T12:00:00Z`);
  for (const [name, make] of Object.entries(makers)) {
    const at = make(wall).toUTC().toISO({ suppressMilliseconds: true });
    console.log(`run on ${today}: ${name.padEnd(10)} ${wall} Berlin -> ${at}`);
    seen[`${today} ${name}`] = at;
  }
  // Control: a time that exists once does not care about the season.
  assert.equal(makers.fromISO("2026-10-25T03:30").toUTC().toISO(), "2026-10-25T02:30:00.000Z");
}
for (const name of ["fromISO", "fromFormat", "fromObject"]) {
  assert.equal(seen[`2026-07-15 ${name}`], "2026-10-25T00:30:00Z");
  assert.equal(seen[`2026-12-15 ${name}`], "2026-10-25T01:30:00Z");
}
// Same process, same December day, same wall clock: another instant.
assert.equal(seen["2026-12-15 local"], "2026-10-25T00:30:00Z");
console.log("same input, another instant by the season of the run: holds");
JS
for machine in UTC Europe/Berlin; do
  echo "machine's zone: $machine"
  TZ=$machine node run.js
done
