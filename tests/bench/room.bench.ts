// (k) What the room costs a guest's browser until the first picture moves, beside a page of LiveKit's own parts.
import { pathsIn } from "#app/paths.ts";
import { migrate } from "#app/server/migrate.ts";
import { speak } from "#tests/support/bots.ts";
import { runScript } from "#tests/support/broken-house.ts";
import { openBrowser } from "#tests/support/browser.ts";
import { aVisitor, keyBehind, stageKey } from "#tests/support/keys.ts";
import { livekitBinary, startLiveKit } from "#tests/support/livekit.ts";
import { hasBrowser } from "#tests/support/parts.ts";
import { asAdmin, embeddedPostgres, withName } from "#tests/support/postgres.ts";
import { startServer } from "#tests/support/server.ts";
import { livekitPage } from "./livekit-page.ts";
import { ratio, report, rounded, sized } from "./measure.ts";

/** How many times LiveKit's own parts ours may be: more script than that and it fails, times are only stated. */
const aim = 1.2;
const rounds = Math.max(3, sized(30));
const patience = 60_000;

if (!hasBrowser || !livekitBinary) {
  console.log("Not measured: a room needs Chromium and LiveKit.");
  process.exit(0);
}

process.env.SECRET = "only-for-tests-only-for-tests-only-for-tests";
const postgres = await embeddedPostgres();
const databaseUrl = withName(postgres.url, "room");
await asAdmin(postgres.url, (admin) => admin.query('CREATE DATABASE "room"'));
await migrate(databaseUrl);
const links = await runScript<{ expert: string; stage: string; guest: string }>(
  ".",
  "tests/support/room-ground.ts",
  databaseUrl,
);
const livekit = await startLiveKit();
const env = { ...livekit.env, RATE_LIMIT: "off" };
const server = await startServer({ databaseUrl, role: "web", env });
const { token } = await stageKey(server.url, links);
const speaker = await speak(livekit.url, token);
const theirs = await livekitPage();
const browser = await openBrowser("--autoplay-policy=no-user-gesture-required");

type Page = { address: () => Promise<string>; cookies?: Kept[] };
type Kept = { name: string; value: string; path: string };

const guest = aVisitor(server.url);
await keyBehind(guest, links.guest);
const pages: Record<"own" | "livekit", Page> = {
  own: { address: async () => server.url + pathsIn("de").inside(links.guest), cookies: guest.kept },
  livekit: { address: async () => theirs.page(await keyBehind(guest, links.guest)) },
};

/** Opens a page in a window that knows nothing, until a picture moves. */
async function watched({ address, cookies = [] }: Page, encoding?: "gzip") {
  const context = await browser.newContext({
    locale: "de-DE",
    ...(encoding && { extraHTTPHeaders: { "Accept-Encoding": encoding } }),
  });
  await context.addCookies(cookies.map((one) => ({ ...one, domain: "localhost" })));
  const page = await context.newPage();
  const devtools = await context.newCDPSession(page);
  const scripts = new Set<string>();
  let bytes = 0;
  devtools.on("Network.responseReceived", ({ requestId, type }) => {
    if (type === "Script") scripts.add(requestId);
  });
  devtools.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    if (scripts.has(requestId)) bytes += encodedDataLength;
  });
  await devtools.send("Network.enable");
  await devtools.send("Performance.enable");
  let done = () => {};
  const moves = new Promise<void>((resolve) => {
    done = resolve;
  });
  await page.exposeFunction("pictureMoves", () => done());
  await page.addInitScript(tellOfPictures);
  const late = setTimeout(() => console.log(`No picture yet: ${page.url()}`), patience);
  await page.goto(await address());
  await moves;
  const { metrics } = await devtools.send("Performance.getMetrics");
  clearTimeout(late);
  await context.close();
  const of = (name: string) => (metrics.find((one) => one.name === name)?.value ?? 0) * 1000;
  return {
    bytes,
    requests: scripts.size,
    taskMs: of("TaskDuration"),
    scriptMs: of("ScriptDuration"),
  };
}

/** Runs in the page: tells once a frame of some video is shown after it began to play. */
function tellOfPictures() {
  const tell = (window as unknown as { pictureMoves: () => void }).pictureMoves;
  document.addEventListener(
    "playing",
    ({ target }) => {
      if (target instanceof HTMLVideoElement) target.requestVideoFrameCallback(() => tell());
    },
    { capture: true },
  );
}

type Seen = Awaited<ReturnType<typeof watched>>;
const runs: Record<keyof typeof pages, Seen[]> = { own: [], livekit: [] };
const names = ["own", "livekit"] as const;
for (const name of names) await watched(pages[name]);
for (let round = 0; round < rounds; round++)
  for (const name of names) runs[name].push(await watched(pages[name]));

const middle = (seen: Seen[], of: keyof Seen) =>
  seen.map((one) => one[of]).sort((a, b) => a - b)[Math.floor(seen.length / 2)] ?? 0;
const figures = async (name: keyof typeof pages) => ({
  scriptBytesGzip: (await watched(pages[name], "gzip")).bytes,
  scriptBytesBrotli: middle(runs[name], "bytes"),
  scripts: middle(runs[name], "requests"),
  mainThreadMs: rounded(middle(runs[name], "taskMs")),
  ofItScriptMs: rounded(middle(runs[name], "scriptMs")),
});
const own = await figures("own");
const livekitsParts = await figures("livekit");
const ratios = {
  bytes: ratio(own.scriptBytesGzip, livekitsParts.scriptBytesGzip),
  mainThread: ratio(own.mainThreadMs, livekitsParts.mainThreadMs),
};
report("room", { rounds, own, livekitsParts, ratios, aim });

await browser.close();
await theirs.stop();
await speaker.stop();
await server.stop();
await livekit.stop();
await postgres.stop();
if (ratios.bytes > aim)
  throw new Error(`The room carries more script than ${aim} × LiveKit's own parts`);
