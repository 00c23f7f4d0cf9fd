import { PgBoss } from "pg-boss";
import { aPool } from "./connections.server.ts";
import { directUrl } from "./env.server.ts";
import { errorWords, log } from "./log.server.ts";

type Handler = () => Promise<void>;

/**
 * The clockwork: each handler runs once a minute in one of the workers. Due times live in our own
 * tables; a handler looks for what is due, so a missed minute loses nothing.
 */
export async function startClockwork(handlers: Record<string, Handler>) {
  const pool = aPool(directUrl, {
    max: 3,
    connectionTimeoutMillis: 10_000,
    application_name: "verbund clockwork",
  });
  const executeSql = (text: string, values?: unknown[]) => pool.query(text, values);
  const boss = new PgBoss({ db: { executeSql } });
  let stopping = false;
  boss.on("error", (error) => {
    if (!stopping) log("clockwork.error", { error: errorWords(error) });
  });
  await boss.start();
  for (const [name, handler] of Object.entries(handlers)) {
    await boss.createQueue(name, { policy: "short" });
    await boss.work(name, async () => handler());
    await boss.schedule(name, "* * * * *");
  }
  return {
    stop: async () => {
      stopping = true;
      await boss.stop({ graceful: true, timeout: 5000 });
      await pool.end();
    },
  };
}

/** Runs `step` again and again: at once while it finds work, else after `pauseMs`. */
export function startLooking(name: string, pauseMs: number, step: () => Promise<boolean>) {
  let stopped = false;
  let wake = () => {};
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const run = async () => {
    while (!stopped) {
      try {
        if (!(await step())) await pause(pauseMs);
      } catch (error) {
        log("job.failed", { job: name, error: errorWords(error) });
        await pause(pauseMs * 4);
      }
    }
  };
  const running = run();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}
