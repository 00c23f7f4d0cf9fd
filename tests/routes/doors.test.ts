import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expertToken, stageToken } from "#app/features/experts/links.server.ts";
import { entryToken, placeToken } from "#app/features/registration/links.server.ts";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { tokenFor } from "#app/platform/secrets.server.ts";
import { ask, bodyOf, withoutFrame } from "#tests/support/ask.ts";
import { aSite, publicPages, type Site } from "#tests/support/pages.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const go = pathsIn("de");
let server: RunningServer;
let site: Site;

beforeAll(async () => {
  site = await aSite();
  server = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
});

afterAll(() => server?.stop());

const get = (path: string) => ask(server.url + path);

/** Each answers 404, with the very same page, its portal's look aside; a file with the very same words. */
async function answersAlike(paths: string[]) {
  const nothing = withoutFrame(bodyOf(await get("/gibt-es-nicht/termine/x")));
  expect(nothing).toContain("Diese Seite gibt es nicht");
  for (const path of paths) {
    const answer = await get(path);
    expect(answer.status, path).toBe(404);
    expect(withoutFrame(bodyOf(answer)), path).toBe(path.endsWith(".ics") ? "Not Found" : nothing);
  }
}

/** The four addresses under which a session shows itself. */
const doorsOf = (slug: string, id: string) => [
  go.session(slug, id),
  go.register(slug, id),
  go.link(slug, id),
  go.sessionFile(slug, id),
];

describe("absent and forbidden answer alike:", () => {
  test("an unknown association, session or page", async () => {
    const { host } = site;
    await answersAlike([
      go.portal("gibt-es-nicht"),
      go.imprint("gibt-es-nicht"),
      `/${host.slug}/gibt-es-nicht`,
      `/${host.slug}/termine`,
      ...doorsOf(host.slug, "unbekannt"),
      ...doorsOf(host.slug, "x".repeat(500)),
      ...doorsOf(host.slug, "%00"),
      ...doorsOf(host.slug, "'; DROP TABLE"),
      go.portal("%00"),
      go.place("%00.x"),
      go.room("%00"),
      go.expert("%00.%00"),
    ]);
  });

  test("a draft, even at its host", async () => {
    const { host, sessions } = site;
    await answersAlike(doorsOf(host.slug, sessions.draft.id));
  });

  test("a session of an association that shows it to nobody else", async () => {
    const { partner, sessions } = site;
    await answersAlike(doorsOf(partner.slug, sessions.own.id));
    await answersAlike(doorsOf(partner.slug, sessions.foreign.id));
  });

  test("links that are forged, revoked or made for another door", async () => {
    const { seated } = site.places;
    const { engagement } = site;
    const place = placeToken(seated);
    const forged = [
      seated.id,
      `${seated.id}.`,
      `${place.slice(0, -1)}${place.endsWith("A") ? "B" : "A"}`,
      `${place}A`,
      tokenFor("place", seated.id, seated.placeGeneration + 1),
      entryToken(seated),
      placeToken({ ...site.places.waiting, id: seated.id, placeGeneration: 99 }),
      "x",
    ];
    await answersAlike(
      forged.flatMap((token) => [
        go.place(token),
        go.withdraw(token),
        go.correct(token),
        go.placeFile(token),
      ]),
    );
    await answersAlike([go.room(place), go.inside(place), go.expert(place)]);
    await answersAlike([go.room(expertToken(engagement)), go.expert(stageToken(engagement))]);

    const { withdrawn } = site.places;
    const old = placeToken(withdrawn);
    expect((await get(go.place(old))).status).toBe(200);
    await db.registration.update({
      where: { id: withdrawn.id },
      data: { placeGeneration: { increment: 1 } },
    });
    await answersAlike([go.place(old), go.withdraw(old)]);
  });

  test("acting through a link that does not hold", async () => {
    const token = `${site.places.seated.id}.x`;
    for (const path of [go.withdraw(token), go.correct(token), go.room(token), go.expert(token)])
      expect((await ask(server.url + path, { form: { name: "X" } })).status, path).toBe(404);
    expect((await ask(`${server.url}/raum/${token}/schluessel`, { form: {} })).status).toBe(404);
    const { status } = await db.registration.findUniqueOrThrow({
      where: { id: site.places.seated.id },
    });
    expect(status).toBe("seated");
  });
});

test("who no longer shows a session leads to its host", async () => {
  const { host, partner, sessions } = site;
  for (const door of ["session", "register", "link"] as const) {
    const { status, headers } = await get(go[door](partner.slug, sessions.left.id));
    expect([status, headers.location]).toEqual([302, go[door](host.slug, sessions.left.id)]);
  }
  const english = pathsIn("en").session(partner.slug, sessions.left.id);
  expect((await get(english)).headers.location).toMatch(/^\/en\//);
});

test("a session that is over or cancelled takes no form", async () => {
  const { host, sessions } = site;
  for (const { id } of [sessions.past, sessions.cancelled]) {
    for (const path of [go.register(host.slug, id), go.link(host.slug, id)])
      expect(await get(path)).toMatchObject({
        status: 302,
        headers: { location: go.session(host.slug, id) },
      });
  }
});

/** Every row of every table, as one fingerprint each. */
async function everything() {
  const tables = await db.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' ORDER BY 1`;
  const prints: Record<string, unknown> = {};
  for (const { name } of tables)
    [prints[name]] = await db.$queryRawUnsafe<object[]>(
      `SELECT count(*)::int AS rows, md5(string_agg(t::text, '|' ORDER BY t::text)) FROM "${name}" t`,
    );
  return prints;
}

test("looking changes nothing: mail scanners open every link", async () => {
  const { host, places, sessions, engagement } = site;
  const pages = publicPages(site).flatMap(({ path }) => [path(go), path(pathsIn("en"))]);
  const others = [
    go.sessionFile(host.slug, sessions.own.id),
    go.placeFile(placeToken(places.seated)),
    go.inside(entryToken(places.atTheDoor)),
    go.room(stageToken(engagement)),
    go.registered(host.slug, sessions.own.id),
    "/healthz",
  ];
  const before = await everything();
  expect(Object.keys(before).length).toBeGreaterThan(25);
  for (const path of new Set([...pages, ...others]))
    for (const method of ["GET", "HEAD"]) {
      const { status, cookie } = await ask(server.url + path, { method });
      expect({ path, method, isWell: status < 500, cookie }).toEqual({
        path,
        method,
        isWell: true,
        cookie: "",
      });
    }
  expect(await everything()).toEqual(before);
});
