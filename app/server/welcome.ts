import { connected } from "#app/platform/connections.server.ts";
import type { Settings } from "#app/platform/settings.ts";

type Guest = {
  role: string;
  settings: Settings;
  port: number;
  livekit: string;
  say: (line: string) => void;
};

/** The addresses to open, and each thing that is not configured with the line that configures it. */
export async function welcome({ role, settings, port, livekit, say }: Guest) {
  if (role === "worker") return say("\nVerbund: the worker runs. Ctrl-C stops it.");
  const base = (settings.PUBLIC_URL ?? `http://localhost:${port}`).replace(/\/+$/, "");
  const isDemo = settings.MODE === "demo";
  const portals = await findPortals(settings.DATABASE_URL ?? "");
  const lines = [
    ["All associations", `${base}/`],
    ...portals.map(({ slug, shortName }) => [shortName, `${base}/${slug}`]),
    ...(isDemo
      ? [
          ["Desks of the demo", `${base}/demo`],
          ["Mailbox", `${base}/dev/mailbox`],
          ["Clock", `${base}/dev/clock`],
          ["Catalog", `${base}/dev/catalog`],
        ]
      : []),
    ...(await firstStart(settings, base)),
    ["Health", `${base}/healthz`],
    ["Mail", mailOf(settings)],
    ["LiveKit", livekit],
  ];
  say(`\nVerbund is ready${isDemo ? ", as a demo on this machine" : ""}. Ctrl-C stops it.\n`);
  for (const [name = "", value] of lines) say(`  ${name.padEnd(20)}${value}`);
  say("");
}

function mailOf({ RESEND_API_KEY, SMTP_URL }: Settings) {
  if (RESEND_API_KEY) return "through Resend";
  if (SMTP_URL) return `through ${new URL(SMTP_URL).host}`;
  return "kept in the mailbox above · SMTP_URL=smtp://… or RESEND_API_KEY=… sends it";
}

/** Only here, in words for whoever starts it: the code never stands in a line of the log. */
async function firstStart({ MODE, DATABASE_URL = "" }: Settings, base: string) {
  if (MODE !== "production" || (await hasOwner(DATABASE_URL))) return [];
  const { setupCode } = await import("#app/features/alliance/setup-code.server.ts");
  return [
    ["First start", `${base}/setup`],
    ["Setup code", setupCode()],
  ];
}

const hasOwner = async (databaseUrl: string) =>
  (await rowsOf(databaseUrl, `SELECT 1 FROM "StaffRole" WHERE role = 'owner' LIMIT 1`)).length > 0;

const findPortals = (databaseUrl: string) =>
  rowsOf<{ slug: string; shortName: string }>(
    databaseUrl,
    'SELECT slug, "shortName" FROM "Association" ORDER BY name LIMIT 6',
  );

const rowsOf = <Row extends object>(databaseUrl: string, statement: string): Promise<Row[]> =>
  connected(databaseUrl, async (client) => (await client.query<Row>(statement)).rows);
