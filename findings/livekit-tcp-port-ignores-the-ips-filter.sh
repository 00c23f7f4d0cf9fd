#!/usr/bin/env bash
# Good guess: bind_addresses and the rtc filters "ips" and "interfaces" decide
#   where LiveKit's ports sit: set to the loopback they bind the signalling port
#   and the UDP media port there, so the TCP media port goes along.
# Truth (livekit-server 1.13.5): rtc.tcp_port is opened on every address of the
#   machine, whatever the filters say (the sample configuration's words on "ips":
#   "use or skip specific ips").
# Who gets hurt: whoever runs two servers on one machine, each on an address of
#   its own with the same ports: all others fit, but the second does not start,
#   and as it ends with code 0, a supervisor that restarts on failure lets it lie.
#   And test runs that are meant to touch the loopback only.
set -euo pipefail
work=$(mktemp -d); chmod 755 "$work"; server=
finish() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap finish EXIT
cd "$work"
GOBIN="$work/bin" go install github.com/livekit/livekit-server/cmd/server@v1.13.5
bin/server --version

free() { node -e 'const s=require("net").createServer().listen(0,()=>{console.log(s.address().port);s.close()})'; }
signal=$(free) tcp=$(free) udp=$(free)
config() { # one address for everything
  cat <<YAML
port: $signal
bind_addresses: ["$1"]
rtc:
  tcp_port: $2
  udp_port: $udp
  node_ip: $1
  use_external_ip: false
  enable_loopback_candidate: true
  interfaces: {includes: [lo]}
  ips: {includes: [$1/32]}
keys: {example: only-for-this-run-of-the-example-000}
YAML
}
config 127.0.0.1 "$tcp" > first.yaml
bin/server --config first.yaml > first.log 2>&1 &
server=$!
cat > look.js <<'JS'
const { readFileSync } = require("node:fs");
const { setTimeout: sleep } = require("node:timers/promises");
const assert = require("node:assert/strict");
const [signal, tcp, udp] = process.argv.slice(2).map(Number);
// The kernel's own tables: local address and port in hex, state 0A is LISTEN.
function listening(port, kind) {
  const found = [];
  for (const table of [kind, `${kind}6`]) {
    let text = "";
    try { text = readFileSync(`/proc/net/${table}`, "utf8"); } catch { continue; }
    for (const line of text.split("\n").slice(1)) {
      const [, local, , state] = line.trim().split(/\s+/);
      if (!local || (kind === "tcp" && state !== "0A")) continue;
      const [address, hex] = local.split(":");
      if (parseInt(hex, 16) !== port) continue;
      found.push(/^0+$/.test(address) ? "every address" : address === "0100007F" ? "127.0.0.1" : address);
    }
  }
  return found.join(", ");
}
(async () => {
  for (let left = 60; left && !listening(signal, "tcp"); left--) await sleep(500);
  const seen = { signalling: listening(signal, "tcp"), "media UDP": listening(udp, "udp"), "media TCP": listening(tcp, "tcp") };
  for (const [what, where] of Object.entries(seen)) console.log(`${what.padEnd(10)} listens on ${where || "nothing"}`);
  assert.deepEqual(seen, { signalling: "127.0.0.1", "media UDP": "127.0.0.1", "media TCP": "every address" });
})();
JS
node look.js "$signal" "$tcp" "$udp"

config 127.0.0.2 "$tcp" > second.yaml
code=0; timeout 30 bin/server --config second.yaml > second.log 2>&1 || code=$?
echo "second server, all of it on 127.0.0.2: exit $code, $(grep -o 'listen tcp.*address already in use' second.log | head -1)"
[ "$code" = 0 ]
grep -q "listen tcp.*:$tcp: bind: address already in use" second.log
# Control: with a TCP port of its own it runs until the time limit (124).
config 127.0.0.2 "$(free)" > third.yaml
code=0; timeout 8 bin/server --config third.yaml > third.log 2>&1 || code=$?
echo "the same with another TCP port: exit $code after 8 s"
[ "$code" = 124 ]
echo "the TCP media port ignores the filters: holds"
