import { afterAll, beforeAll, expect, test } from "vitest";
import { type Cell, routeTables } from "#tests/house/expectations/routes.ts";
import { aWorld, marksIn } from "#tests/house/expectations/world.ts";
import { ask, bodyOf, withoutFrame } from "#tests/support/ask.ts";
import { inHours } from "#tests/support/cast.ts";
import { type Door, doorsFor } from "#tests/support/doors-of-routes.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

type Manifest = Record<string, { path?: string; parentId?: string; index?: boolean; id: string }>;

let server: RunningServer;
let doors: Awaited<ReturnType<typeof doorsFor>>;
let manifest: Manifest;

const start = inHours(240);

/** Pages that show a stretch of time, opened where the world's sessions lie. */
const opened: Record<string, string> = {
  "/buero/:association/kalender": `?ansicht=liste&tag=${start.toISOString().slice(0, 10)}`,
};

beforeAll(async () => {
  const built = `${process.cwd()}/build/server/index.js`;
  manifest = ((await import(built)) as { routes: Manifest }).routes;
  const world = await aWorld(start);
  const env = { RATE_LIMIT: "off" };
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web", env });
  doors = await doorsFor(world, server);
});

afterAll(() => server?.stop());

/** Around pages of the desk; no address of its own. */
const look = "routes/desk/look";

test("every route of the manifest has its lines, and each line its route", () => {
  const routes = Object.values(manifest).filter(({ id }) => id !== "root" && id !== look);
  const addresses = routes.map(({ path }) => (path ?? "en?").replace(/^en\?\/?/, "/"));
  const told = routeTables.flatMap(({ lines }) => lines.map(({ route }) => route));
  expect([...new Set(told)].sort()).toEqual([...new Set(addresses.map(rooted))].sort());
});

const rooted = (path: string) => (path.startsWith("/") ? path : `/${path}`);

const rows = routeTables.flatMap(({ lines }) => lines);

test.each(rows)("$method $route", async ({ method, route, cells }) => {
  const found: Cell[] = [];
  const refused = new Set<string>();
  for (const { door } of cells) {
    const { params, cookie }: Door = await doors[door]();
    const filled = route.replace(/:(\w+)\??/g, (_, name: string) => params[name] ?? "x");
    const path = filled.replace("*", "x/y") + (opened[route] ?? "");
    const headers = cookie ? { Cookie: cookie } : {};
    const form = method === "POST" ? {} : undefined;
    const answer = await ask(server.url + path, { headers, method, form });
    const marks = marksIn(answer.text);
    const answered = [answer.status, ...(marks === "nothing" ? [] : [marks])].join(" ");
    found.push({ door, answer: answered });
    if (answer.status === 404) refused.add(withoutFrame(bodyOf(answer)));
  }
  expect(found).toEqual(cells);
  expect(refused.size, "absent and forbidden answer alike").toBeLessThan(2);
});
