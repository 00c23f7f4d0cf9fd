import { afterAll, beforeAll, expect, test } from "vitest";
import { hasRight, type Right, type Role, roles } from "#app/features/identity/staff.ts";
import { deskRights } from "#tests/house/expectations/desk-rights.ts";
import { aWorld } from "#tests/house/expectations/world.ts";
import { ask } from "#tests/support/ask.ts";
import { inHours } from "#tests/support/cast.ts";
import { type Door, doorsFor } from "#tests/support/doors-of-routes.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

type Manifest = Record<string, { path?: string }>;

const desk = "/buero/:association/";
let server: RunningServer;
let doors: Record<Role | "stranger", Door>;

beforeAll(async () => {
  const world = await aWorld(inHours(240));
  server = await startServer({
    databaseUrl: process.env.DATABASE_URL,
    role: "web",
    env: { RATE_LIMIT: "off" },
  });
  const { owner, planner, moderator, reader, stranger } = await doorsFor(world, server);
  doors = {
    owner: await owner(),
    planner: await planner(),
    moderator: await moderator(),
    reader: await reader(),
    stranger: await stranger(),
  };
});

afterAll(() => server?.stop());

test("every page of the desk says what it takes, and each line has its page", async () => {
  const built = `${process.cwd()}/build/server/index.js`;
  const { routes } = (await import(built)) as { routes: Manifest };
  const paths = Object.values(routes)
    .map(({ path }) => `/${(path ?? "").replace(/^en\?\/?/, "")}`)
    .filter((path) => path.startsWith(desk))
    .map((path) => path.slice(desk.length));
  expect(deskRights.map(({ path }) => path).sort()).toEqual([...new Set(paths)].sort());
});

async function statusFor({ params, cookie }: Door, path: string, method: "GET" | "POST") {
  const filled = (desk + path).replace(/:(\w+)\??/g, (_, name: string) => params[name] ?? "x");
  const headers = cookie ? { Cookie: cookie } : {};
  const form = method === "POST" ? {} : undefined;
  return (await ask(server.url + filled, { headers, method, form })).status;
}

test.each(
  deskRights,
)("$path is there for who may read it, and acts for who may act", async (line) => {
  const { path, reads, acts } = line;
  for (const [method, right] of [
    ["GET", reads],
    ["POST", acts],
  ] as const) {
    if (right === "–") continue;
    const forOwner = await statusFor(doors.owner, path, method);
    expect([404, 200, 302, 303, 400, 409], `${method} as owner`).toContain(forOwner);
    for (const role of roles.filter((each) => each !== "owner")) {
      const status = await statusFor(doors[role], path, method);
      const isThere = hasRight(role, right as Right) && forOwner !== 404;
      expect({ method, role, isThere: status !== 404 }).toEqual({ method, role, isThere });
    }
    expect(await statusFor(doors.stranger, path, method), `${method} as stranger`).toBe(404);
  }
});

test("a file that is too large gets the form's sentence beside its field", async () => {
  const send = async (path: string, field: string, bytes: number, intent: string) => {
    const form = new FormData();
    form.set("intent", intent);
    form.set(field, new File([new Uint8Array(bytes)], "gross.png"));
    const { params, cookie = "" } = doors.owner;
    const filled = (desk + path).replace(/:(\w+)/g, (_, name: string) => params[name] ?? "x");
    const headers = { Cookie: cookie };
    const answer = await fetch(server.url + filled, { method: "POST", headers, body: form });
    const [, error = ""] = /class="error"[^>]*>(.*?)<\/p>/s.exec(await answer.text()) ?? [];
    return `${answer.status} ${error.replace(/<[^>]*>/g, "")}`;
  };
  const logo = await send("einstellungen/logo-und-farbe", "logo", 3_000_000, "set-logo");
  expect(logo).toContain("400 ");
  expect(logo).toContain("1 MB");
  const slides = await send("termine/:sessionId/materialien", "file", 21_000_000, "upload");
  expect(slides).toContain("20 MB");
});
