import { expertToken } from "#app/features/experts/links.server.ts";
import { entryToken, placeToken } from "#app/features/registration/links.server.ts";
import { paths, pathsIn } from "#app/paths.ts";
import { clockOffset, moveClock } from "#app/platform/clock.server.ts";
import { aSession, inHours } from "./cast.ts";
import { openForm, typed } from "./doors.ts";
import { manifestDoors } from "./fuzz-manifest.ts";
import { aSite, publicPages } from "./pages.ts";
import type { RunningServer } from "./server.ts";

/** A form and what to send so that it is taken. `cookie` leads to it, `intent` tells it from its neighbours. */
export type FormDoor = {
  path: string;
  locale: "de" | "en";
  cookie?: string;
  intent?: string;
  /** Takes seats of the session that is counted. */
  isSignUp?: true;
  sound: (n: number) => Record<string, string>;
};

export type Ground = Awaited<ReturnType<typeof aGround>>;

/** Every public form, every public address, and a session whose rows are counted. */
export async function aGround(server: RunningServer) {
  const site = await aSite();
  const { host, partner, places } = site;
  const counted = await aSession(host, { startsAt: inHours(60), seats: 400 });
  const other = await aSession(host, { startsAt: inHours(61), seats: 50 });
  const opened = await openForm(server.url, host.slug, counted.id);
  await moveClock((await clockOffset()) + 10_000);

  const mark = async (path: string, form: Record<string, string>) => {
    const body = new URLSearchParams(form);
    const sent = await fetch(server.url + path, { method: "POST", redirect: "manual", body });
    return sent.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  };
  const german = pathsIn("de");
  const guest = { ...typed(1), opened };
  const outcome = await mark(german.register(host.slug, other.id), guest);
  const known = await mark(german.register(host.slug, other.id), guest);
  const login = await mark(german.login(), { email: "niemand@example.org" });

  const email = (n: number) => ({ email: `fuzz${n}@example.org` });
  const doors = (["de", "en"] as const).flatMap((locale): FormDoor[] => {
    const go = pathsIn(locale);
    const signUp = { locale, path: go.register(host.slug, counted.id), isSignUp: true } as const;
    const after = { locale, path: go.registered(host.slug, other.id) };
    return [
      { ...signUp, sound: (n) => ({ ...typed(n), opened }) },
      {
        ...signUp,
        sound: (n) => ({ ...typed(n), opened, question: "Gilt das?", phone: "02563 0" }),
      },
      { locale, path: go.link(partner.slug, site.sessions.adopted.id), sound: email },
      { locale, path: go.ownData(), sound: email },
      { locale, path: go.login(), sound: email },
      { locale, path: go.loginCode(), cookie: login, sound: () => ({ code: "123456" }) },
      {
        locale,
        path: go.correct(placeToken(places.seated)),
        sound: (n) => ({ name: `Gast ${n}`, company: "Betrieb" }),
      },
      {
        locale,
        path: go.colleague(placeToken(places.seated)),
        sound: (n) => ({ name: `Gast ${n}`, email: `neben${n}@example.org` }),
      },
      ...[outcome, known].map((cookie) => ({
        ...after,
        cookie,
        intent: "address",
        sound: (n: number) => ({ intent: "address", email: `neu${n}@example.org` }),
      })),
      {
        locale,
        path: `${after.path}?aendern=kreis`,
        cookie: outcome,
        intent: "district",
        sound: () => ({ intent: "district" }),
      },
      {
        ...after,
        cookie: outcome,
        intent: "consents",
        sound: () => ({ intent: "consents", news: "on" }),
      },
    ];
  });
  const manifest = await manifestDoors(server);
  return { site, counted, doors, addresses: addressesOf(site), manifest };
}

function addressesOf(site: Awaited<ReturnType<typeof aSite>>) {
  const { host, places, engagement } = site;
  const entry = entryToken(places.atTheDoor);
  const pages = (["de", "en"] as const).flatMap((locale) => {
    const go = pathsIn(locale);
    const feeds = (["ics", "rss", "json"] as const).flatMap((ending) => [
      go.feed(host.slug, ending),
      go.feed(null, ending),
    ]);
    const shown = publicPages(site).filter(({ act, name }) => !act && name !== "withdraw");
    // An empty form withdraws: from a place whose other forms nobody asks for.
    const withdraw = go.withdraw(placeToken(places.waiting));
    return [...shown.map(({ path }) => path(go)), ...feeds, withdraw, go.login(), go.inside(entry)];
  });
  return [
    ...pages,
    ...["/associations", "/sessions", "/sessions", "/openapi.json"].map(paths.api),
    paths.api(`/sessions/${site.sessions.own.id}`),
    paths.roomKey(entry),
    paths.roomPresence(entry),
    pathsIn("de").expert(expertToken(engagement)),
    paths.sitemap(),
    paths.sitemap(host.slug),
    paths.colours("x"),
    paths.health(),
    paths.livekitWebhook(),
    paths.resendWebhook(),
    "/robots.txt",
  ];
}
