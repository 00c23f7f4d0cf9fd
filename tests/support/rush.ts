import { Client } from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { pathsIn } from "#app/paths.ts";
import { tokenFor } from "#app/platform/secrets.server.ts";
import { migrate } from "#app/server/migrate.ts";
import { runScript } from "./broken-house.ts";
import { signUpAt, typed } from "./doors.ts";
import { cloneDatabase, type TestServer } from "./postgres.ts";
import { type RunningServer, startServer } from "./server.ts";

type Ground = { slugs: string[]; sessions: [string, string] };
const go = pathsIn("de");

type Rush = { on: string; startPostgres: () => Promise<TestServer>; people: number };

/** A hall of 50 seats under so many people, on one kind of PostgreSQL, in a database of its own. */
export const rush = ({ on, startPostgres, people }: Rush) =>
  describe(`${people} people at three portals, on ${on},`, () => {
    let postgres: TestServer;
    let server: RunningServer;
    let database: Client;
    let ground: Ground;

    beforeAll(async () => {
      postgres = await startPostgres();
      const url = await cloneDatabase(postgres.url, "rush");
      await migrate(url);
      ground = await runScript<Ground>(".", "tests/support/rush-ground.ts", url);
      server = await startServer({
        databaseUrl: url,
        role: "web",
        env: { RATE_LIMIT: "off" },
      });
      database = new Client({ connectionString: url });
      await database.connect();
    });

    afterAll(async () => {
      await database?.end();
      await server?.stop();
      await postgres?.stop();
    });

    const counts = async (sessionId: string) => {
      const { rows } = await database.query(
        `SELECT status, count(*)::int AS people FROM "Registration" WHERE "sessionId" = $1 GROUP BY 1`,
        [sessionId],
      );
      return Object.fromEntries(rows.map(({ status, people }) => [status, people]));
    };
    const pool = async (sessionId: string) => {
      const { rows } = await database.query(
        `SELECT taken, waiting FROM "SeatPool" WHERE "sessionId" = $1`,
        [sessionId],
      );
      return rows[0];
    };
    const seatedTokens = async (sessionId: string) => {
      const { rows } = await database.query(
        `SELECT id, "placeGeneration" FROM "Registration" WHERE "sessionId" = $1 AND status = 'seated'`,
        [sessionId],
      );
      return rows.map(
        ({ id, placeGeneration }) => tokenFor("place", id, placeGeneration) as string,
      );
    };
    const withdraw = async (token: string) =>
      (await fetch(`${server.url}${go.withdraw(token)}`, { method: "POST", redirect: "manual" }))
        .status;
    const crowd = (sessionId: string, size: number, start = 0) =>
      signUpAt(server.url, database, {
        sessionId,
        slugs: ground.slugs,
        people: Array.from({ length: size }, (_, n) => typed(start + n)),
      });

    const late = people - 50;

    test("take exactly 50 seats, and as many places in the queue as there are others", async () => {
      const [sessionId] = ground.sessions;
      const heard = await crowd(sessionId, people);

      expect(heard.filter((place) => place === "seated")).toHaveLength(50);
      const positions = heard.filter((place) => typeof place === "number").sort((a, b) => a - b);
      expect(positions).toEqual(Array.from({ length: late }, (_, n) => n + 1));
      expect(await counts(sessionId)).toEqual({ seated: 50, waiting: late });
      expect(await pool(sessionId)).toEqual({ taken: 50, waiting: late });
    });

    test("leave no seat free beside somebody waiting when others withdraw", async () => {
      const [, sessionId] = ground.sessions;
      await crowd(sessionId, 50);
      const leaving = await seatedTokens(sessionId);

      const [, answers] = await Promise.all([
        crowd(sessionId, late, 1000),
        Promise.all(leaving.map(withdraw)),
      ]);
      expect(answers).toEqual(Array(50).fill(303));
      expect(await counts(sessionId)).toEqual({ seated: 50, waiting: late - 50, withdrawn: 50 });

      await Promise.all((await seatedTokens(sessionId)).map(withdraw));
      expect(await counts(sessionId)).toEqual({ seated: 50, waiting: late - 100, withdrawn: 100 });
      expect(await pool(sessionId)).toEqual({ taken: 50, waiting: late - 100 });
    });
  });
