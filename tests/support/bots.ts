import { fork } from "node:child_process";
import { once } from "node:events";
import { sleep } from "#app/server/processes.mjs";

export type Wish = {
  /** Of the room server. */
  url: string;
  /** Keys: who speaks and shows a picture, and who listens. */
  speaks: string;
  listen: string[];
  /** Keys of two that join by signalling alone: before all others, and after them. */
  early: string;
  late: string;
};

export type Attended = {
  /** Of each listener: the tracks it subscribed to, and all words it was told of the others. */
  seen: { identity: string; tracks: number; others: { identity: string; words: string[] }[] }[];
  /** What the room server sent to those two, byte by byte, as Latin-1. */
  bytes: [early: string, late: string];
};

/** Lets bots attend a room until all of them have everything, at most a minute after the last has joined. */
export async function attend(wish: Wish): Promise<Attended> {
  const bots = started();
  const ended = once(bots, "exit").then(([code]) => {
    throw new Error(`The bots ended: ${code}`);
  });
  bots.send(wish);
  const [attended] = (await Promise.race([once(bots, "message"), ended])) as [Attended];
  await ended.catch(() => {});
  return attended;
}

/** One who speaks and shows a picture until stopped. */
export async function speak(url: string, speaks: string) {
  const bot = started();
  bot.send({ url, speaks } satisfies Partial<Wish>);
  await once(bot, "message");
  const stop = async () => {
    bot.send("stop");
    await once(bot, "exit");
  };
  return { pid: bot.pid as number, stop };
}

type Key = { url: string; token: string };

/** One who listens, and asks for another key whenever the connection ends, as our page does. */
export async function stay(keyFor: () => Promise<Key | null>) {
  const bot = started();
  let heard = 0;
  const goIn = async () => {
    let key = await keyFor();
    for (; !key && bot.connected; key = await keyFor()) await sleep(500);
    if (key && bot.connected) bot.send({ url: key.url, stays: key.token });
  };
  bot.on("message", (told) => {
    if (told === "lost") goIn();
    else heard += 1;
  });
  await goIn();
  const stop = async () => {
    bot.send("stop");
    await once(bot, "exit");
  };
  /** How many voices and pictures have reached it. */
  return { heard: () => heard, stop };
}

const started = () =>
  fork(new URL("./bots.mjs", import.meta.url), {
    stdio: "inherit",
    env: { ...process.env, NODE_ENV: "production" },
  });
