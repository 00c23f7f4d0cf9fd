import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { enterStaff } from "#app/features/identity/enter-staff.server.ts";
import { pathsIn } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { sleep } from "#app/server/processes.mjs";
import { ask } from "#tests/support/ask.ts";
import { openBrowser } from "#tests/support/browser.ts";
import {
  type Association,
  anAssociation,
  aSession,
  inHours,
  officeOf,
} from "#tests/support/cast.ts";
import { keepsStatements } from "#tests/support/debian.ts";
import { typed } from "#tests/support/doors.ts";
import { nameServer } from "#tests/support/name-server.ts";
import { arrived, type Heard, overHttps } from "#tests/support/over-https.ts";
import { hasBrowser } from "#tests/support/parts.ts";
import { asAdmin, withName } from "#tests/support/postgres.ts";
import { mayRunProduction, type Production, startProduction } from "#tests/support/production.ts";
import { steadyCrowd } from "#tests/support/steady-crowd.ts";
import type { Unit } from "#tests/support/units.ts";

const go = pathsIn("de");
const home = "https://verbund.example.org";

const modes = [
  { mode: "session" as const, why: "PgBouncer in session mode", runs: true },
  {
    mode: "transaction" as const,
    why: keepsStatements()
      ? "PgBouncer in transaction mode"
      : "PgBouncer in transaction mode (not run: this one is older than 1.21)",
    runs: keepsStatements(),
  },
].map((each) =>
  mayRunProduction && hasBrowser
    ? each
    : { ...each, runs: false, why: `${each.why} (not run: no root, nginx, LiveKit or Chromium)` },
);

for (const { mode, why, runs } of modes)
  describe.skipIf(!runs)(`a production behind nginx, two web processes, a worker, ${why}`, () => {
    let production: Production;
    let browser: Browser;
    let visitor: Page;
    let host: Association;
    let session: { id: string };
    let get: ReturnType<typeof overHttps>;

    beforeAll(async () => {
      host = await anAssociation(`verband-${mode}`);
      session = await aSession(host, { startsAt: inHours(0.2), seats: 400 });
      production = await startProduction(process.env.DATABASE_URL ?? "", mode);
      get = overHttps(production);
      browser = await openBrowser(
        `--host-resolver-rules=MAP *.example.org ${production.address}`,
        "--use-fake-device-for-media-stream",
        "--use-fake-ui-for-media-stream",
      );
      const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: "de-DE" });
      visitor = await context.newPage();
    }, 300_000);

    afterAll(async () => {
      await browser?.close();
      await production?.stop();
    }, 120_000);

    const signUp = (n: number, opened: string) =>
      get(go.register(host.slug, session.id), { form: { ...typed(n), opened } });

    const seatsTaken = () => db.registration.count({ where: { sessionId: session.id } });

    /** How many forms of sign-up this process has answered. */
    const takenBy = ({ logs }: Pick<Unit, "logs">) =>
      logs()
        .split("\n")
        .filter((line) => /"method":"POST".*\/anmelden","status":303/.test(line)).length;

    const formOpened = async () => {
      const { text } = await get(go.register(host.slug, session.id));
      await sleep(2_100);
      return /name="opened" value="([^"]+)"/.exec(text)?.[1] ?? "";
    };

    test("a visitor takes a seat, gets the mail and enters the room, all over https", async () => {
      await visitor.goto(`${home}${go.session(host.slug, session.id)}`);
      await visitor.getByRole("link", { name: "Platz sichern" }).click();
      await visitor.getByLabel("Ihr Name").fill("Erika Muster");
      await visitor.getByLabel("Betrieb", { exact: true }).fill("Muster Metallbau GmbH");
      await visitor.getByLabel("E-Mail").fill("e.muster@example.net");
      await visitor.getByLabel("Postleitzahl").fill("48691");
      await sleep(2_100);
      await visitor.getByRole("button", { name: "Platz sichern" }).click();
      await visitor.getByRole("heading", { name: "Ihr Platz ist reserviert." }).waitFor();

      const { calendar } = await arrived(production, "e.muster@example.net", /Ihr Platz/);
      const link = /https:\/\/verbund\.example\.org\/raum\/[\w.-]+/.exec(calendar)?.[0] ?? "";
      await visitor.goto(link);
      await visitor.getByRole("button", { name: "Eintreten" }).click();
      await visitor.getByText("Noch spricht niemand").waitFor();
    });

    test("an office logs in by a code from its mail and stands at its desk", async () => {
      await enterStaff(officeOf(host, new Date()), {
        email: "buero@example.net",
        name: "Geschäftsstelle",
        role: "planner",
      });
      await visitor.goto(`${home}${go.login()}`);
      await visitor.getByLabel("E-Mail").fill("buero@example.net");
      await visitor.getByRole("button", { name: "Code schicken" }).click();
      const { subject } = await arrived(production, "buero@example.net", /\d{6}/);
      await visitor.getByLabel("Code aus der E-Mail").fill(/\d{6}/.exec(subject)?.[0] ?? "");
      await visitor.getByRole("button", { name: "Anmelden" }).click();
      await visitor.getByRole("link", { name: "Ohne zweiten Faktor nur lesen" }).click();
      await visitor.waitForURL(/\/heute/);
    });

    test("names of strangers are refused, and plain http is sent to https", async () => {
      await expect(get("/", { servername: "other.example.net" })).rejects.toThrow();
      expect((await get("/")).headers["strict-transport-security"]).toContain("max-age");
      const plain = await ask(`http://${production.address}/${host.slug}?x=1`, {
        headers: { Host: "verbund.example.org" },
      });
      expect([plain.status, plain.headers.location]).toEqual([301, `${home}/${host.slug}?x=1`]);
    });

    test("listening goes past the pooler, the rooms through it", async () => {
      const admin = withName(production.pooler.url, "pgbouncer");
      const { rows } = await asAdmin(admin, (client) => client.query("SHOW CLIENTS"));
      const names = new Set(rows.map((row) => row.application_name).filter(Boolean));
      expect(names).toContain("verbund work");
      expect([...names].filter((name) => /listening/.test(name))).toEqual([]);
      const direct = await asAdmin(process.env.DATABASE_URL ?? "", (client) =>
        client.query("SELECT DISTINCT application_name AS name FROM pg_stat_activity"),
      );
      const there = direct.rows.map(({ name }) => name);
      expect(there.some((name) => name.startsWith("verbund listening"))).toBe(true);
    });

    test("a web process is stopped while people read and sign up: nobody notices", async () => {
      const [first, second] = production.webs;
      const opened = await formOpened();
      const crowd = steadyCrowd({
        read: [go.session, go.register].map((path) => () => get(path(host.slug, session.id))),
        signUp: (n) => signUp(n, opened),
      });
      const before = await seatsTaken();
      for (const web of [first, second]) {
        await sleep(500);
        await web.kill("SIGTERM");
        await sleep(500);
        await web.start();
        // As long as the proxy leaves a process alone that did not answer.
        await sleep(11_000);
      }
      const { answers, failed } = await crowd.goHome();
      expect(failed).toEqual([]);
      expect(answers).toBeGreaterThan(100);
      // More than one network may: each came from an address of its own, and the house knows it.
      expect(crowd.signedUp()).toBeGreaterThan(60);
      expect(await seatsTaken()).toBe(before + crowd.signedUp());
    });

    test("a web process is killed: only what it was doing is lost, and a form sent again is known", async () => {
      const opened = await formOpened();
      const [first, second] = production.webs;
      const people = [901, 902, 903, 904];
      const before = takenBy(second);
      let outcomes: Promise<Heard>[] = [];
      await db.$transaction(async (tx) => {
        await tx.$queryRaw`SELECT id FROM "SeatPool" WHERE "sessionId" = ${session.id} FOR UPDATE`;
        outcomes = people.map((n) => signUp(n, opened));
        await vi.waitFor(async () => expect(await waitingForALock()).toBe(4), 10_000);
        await first.kill("SIGKILL");
      });
      const statuses = (await Promise.all(outcomes)).map(({ status }) => status).sort();
      const answered = statuses.filter((status) => status === 303);
      expect(statuses).toEqual([...answered, ...Array(4 - answered.length).fill(502)]);
      await vi.waitFor(() => expect(takenBy(second) - before).toBe(answered.length), 5_000);
      expect(answered.length).toBeLessThan(4);
      const again = await Promise.all(people.map((n) => signUp(n, opened)));
      expect(again.map(({ status }) => status)).toEqual([303, 303, 303, 303]);
      const rows = await db.registration.findMany({
        where: {
          sessionId: session.id,
          email: { in: people.map((n) => typed(n).email) },
        },
      });
      expect(rows).toHaveLength(4);
      await first.start();
    });

    test("the doctor names three things that are missing, and finds nothing once they are there", async () => {
      const names = await nameServer(zone);
      const sender = { DNS_SERVERS: names.address, MAIL_EXITS: "192.0.2.7" };
      const nothing = { LIVEKIT_URL: "", LIVEKIT_API_KEY: "", LIVEKIT_API_SECRET: "" };
      const lacking = await production.command("doctor", {
        ...{ ...sender, ...nothing, BOUNCE_ADDRESS: "" },
      });
      expect(lacking.said).toMatch(
        /✗ Bounces[\s\S]+✗ Rooms[\s\S]+✗ Backup[\s\S]+3 things are missing/,
      );
      expect(lacking.code).toBe(1);

      const backup = await production.once("verbund-backup.service");
      expect(backup).toMatchObject({ code: 0, said: expect.stringContaining("rows") });
      const { said, code } = await production.command("doctor", sender);
      expect(said).toContain("turns:turn.example.org:443?transport=tcp answers.");
      expect(said).toContain("Nothing is missing.");
      expect(code).toBe(0);
      await names.close();
    });
  });

/** What the name servers would say of a sender whose mail leaves from this machine. */
const zone = {
  "verbund.example.org": { TXT: ["v=spf1 ip4:192.0.2.7 -all"] },
  "ruecklauf.verbund.example.org": { TXT: ["v=spf1 ip4:192.0.2.7 -all"] },
  "_dmarc.verbund.example.org": { TXT: ["v=DMARC1; p=none"] },
  "7.2.0.192.in-addr.arpa": { PTR: ["mail.example.org"] },
  "mail.example.org": { A: ["192.0.2.7"] },
};

const waitingForALock = async () => {
  const [row] = await db.$queryRaw<{ n: number }[]>`
    SELECT count(*)::int AS n FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  return row?.n;
};
