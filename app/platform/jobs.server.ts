import { errorWords, log } from "./log.server.ts";

type Handler = () => Promise<unknown>;

const minute = 60_000;
/** Who starts has pages to serve first. */
const firstLook = 5_000;

/**
 * The clockwork: each handler runs once a minute in one of the workers, the first of those that live. Due times
 * live in our own tables; a handler looks for what is due, so a missed minute loses nothing, and one that two
 * workers use does nothing twice.
 */
export function startClockwork(isFirst: () => Promise<boolean>, handlers: Record<string, Handler>) {
  const looking = Object.entries(handlers).map(([name, handler]) =>
    startLooking(
      name,
      minute,
      async () => {
        if (await isFirst()) await handler();
        return false;
      },
      firstLook,
    ),
  );
  return {
    stop: async () => {
      await Promise.all(looking.map((each) => each.stop()));
    },
  };
}

/** Runs `step` again and again: at once while it finds work, else after `pauseMs`; the first time after `firstMs`. */
export function startLooking(
  name: string,
  pauseMs: number,
  step: () => Promise<boolean>,
  firstMs = 0,
) {
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
    if (firstMs > 0) await pause(firstMs);
    while (!stopped) {
      try {
        if (!(await step())) await pause(pauseMs);
      } catch (error) {
        log("job.failed", { job: name, error: errorWords(error) });
        await pause(Math.min(pauseMs * 4, minute));
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
