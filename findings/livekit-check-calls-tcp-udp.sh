#!/usr/bin/env bash
# Good guess: livekit-client's ConnectionCheck.checkConnectionProtocol() ("Connection via
#   UDP vs TCP") tells by which of the two media get through: it runs a part named "udp",
#   one named "tcp", and answers { protocol: "udp" | "tcp" } with the statistics of the better.
# Truth (livekit-client 2.23.0, livekit-server 1.13.5): the "udp" part forces nothing:
#   simulateScenario("force-udp") is no scenario that the client knows, so nothing is sent,
#   nothing reconnects, and the checker takes that for "already on UDP". It never looks at the
#   pair of addresses in use. In a browser whose policy forbids UDP (Chromium's
#   disable_non_proxied_udp, which companies set by WebRtcIPHandling) every packet of both
#   parts goes by TCP, and the answer is: protocol "udp", "best connection quality via udp".
# Who gets hurt: whoever builds a test page on it tells people behind a firewall that UDP is
#   open, and their IT that there is nothing to do; the calls then stutter over TCP.
# Instead: read the selected candidate pair (here: RTCPeerConnection.getStats) after joining.
set -euo pipefail
command -v chromium >/dev/null || { echo "needs Chromium (apt-get install chromium)"; exit 2; }
work=$(mktemp -d); chmod 755 "$work"; server=
finish() {
  if [ -n "$server" ]; then kill "$server" 2>/dev/null || true; wait "$server" 2>/dev/null || true; fi
  rm -rf "$work"
}
trap finish EXIT
cd "$work"
GOBIN="$work/bin" go install github.com/livekit/livekit-server/cmd/server@v1.13.5
npm init -y >/dev/null
npm install --no-audit --no-fund --silent livekit-client@2.23.0 livekit-server-sdk@2.19.2 playwright-core@1.65.1
bin/server --version

free() { node -e 'const s=require("net").createServer().listen(0,()=>{console.log(s.address().port);s.close()})'; }
signal=$(free) tcp=$(free) udp=$(free)
cat > server.yaml <<YAML
port: $signal
bind_addresses: [127.0.0.1]
rtc: {tcp_port: $tcp, udp_port: $udp, node_ip: 127.0.0.1, use_external_ip: false, enable_loopback_candidate: true, stun_servers: []}
keys: {example: only-for-this-run-of-the-example-000}
logging: {level: error}
YAML
bin/server --config server.yaml > server.log 2>&1 &
server=$!

cat > look.mjs <<'JS'
import assert from "node:assert/strict";
import { AccessToken } from "livekit-server-sdk";
import { chromium } from "playwright-core";

const [signal, tcp] = process.argv.slice(2);
for (let tries = 0; tries < 100; tries++) {
  if (await fetch(`http://127.0.0.1:${signal}`).then(({ ok }) => ok, () => false)) break;
  await new Promise((done) => setTimeout(done, 100));
}
const token = new AccessToken("example", "only-for-this-run-of-the-example-000", { identity: "one" });
token.addGrant({ roomJoin: true, room: "check" });
const key = { url: `ws://127.0.0.1:${signal}`, token: await token.toJwt() };

const browser = await chromium.launch({
  executablePath: "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu", "--webrtc-ip-handling-policy=disable_non_proxied_udp"],
});
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${signal}`);
await page.addScriptTag({ path: "node_modules/livekit-client/dist/livekit-client.umd.js" });
const seen = await page.evaluate(async ({ url, token }) => {
  // Watches every connection of the page, and which address of the server it has chosen.
  const used = new Set();
  const all = [];
  const Real = RTCPeerConnection;
  window.RTCPeerConnection = class extends Real {
    constructor(...given) {
      super(...given);
      all.push(this);
    }
  };
  const look = async () => {
    for (const one of all) {
      const stats = [...(await one.getStats()).values()];
      const chosen = stats.find(({ type }) => type === "transport")?.selectedCandidatePairId;
      const pair = stats.find(({ id }) => id === chosen);
      const remote = stats.find(({ id }) => id === pair?.remoteCandidateId);
      if (remote && pair.bytesSent > 0) used.add(`${remote.protocol}:${remote.port}`);
    }
  };
  const watching = setInterval(look, 500);
  const check = new LivekitClient.ConnectionCheck(url, token);
  const { status, logs, data } = await check.checkConnectionProtocol();
  clearInterval(watching);
  return {
    status: LivekitClient.CheckStatus[status],
    said: logs.map(({ message }) => message),
    protocol: data.protocol,
    packets: data.packetsSent,
    used: [...used],
  };
}, key);
await browser.close();
console.log(`livekit-client 2.23.0, UDP forbidden in the browser; the server's TCP port is ${tcp}`);
console.log(seen);
assert.equal(seen.status, "SUCCESS");
assert.ok(seen.packets > 0, "media have flowed");
assert.deepEqual(seen.used, [`tcp:${tcp}`], "every packet went by TCP");
assert.equal(seen.protocol, "udp", "and yet the checker answers udp");
console.log('as found: all packets by TCP, the answer is "udp"');
JS
node look.mjs "$signal" "$tcp"
