import { Connection } from "./connections.server.ts";
import { directUrl } from "./env.server.ts";
import { errorWords, log } from "./log.server.ts";

type Ears = {
  /** What is done with a notice, by the channel that it comes on. */
  hear: Record<string, (notice: string) => void>;
  /** From now on nothing is missed. */
  onListening: () => void;
  /** From now on anything may be missed, until it listens again. */
  onDeaf: () => void;
};

const untilNextTry = 500;
/** A connection that is cut without a word is found out by asking it. */
const betweenSigns = 5_000;
const patience = 5_000;

/** Listens to channels of the database on a connection of its own, which is made anew when it breaks. */
export function startListening({ hear, onListening, onDeaf }: Ears) {
  const channels = Object.keys(hear);
  let client: Connection | undefined;
  let sign: NodeJS.Timeout | undefined;
  let stopped = false;

  const lose = (lost: Connection, why: unknown) => {
    if (client !== lost) return;
    client = undefined;
    clearTimeout(sign);
    onDeaf();
    lost.end().catch(() => {});
    if (stopped) return;
    log("listening.lost", { error: errorWords(why) });
    sign = setTimeout(connect, untilNextTry);
  };

  const connect = async () => {
    const fresh = new Connection({
      connectionString: directUrl,
      connectionTimeoutMillis: patience,
      query_timeout: patience,
      application_name: `verbund listening: ${channels.join(" ")}`,
      keepAlive: true,
    });
    client = fresh;
    fresh.on("error", (error) => lose(fresh, error));
    fresh.on("end", () => lose(fresh, new Error("The connection ended")));
    fresh.on("notification", ({ channel, payload = "" }) => hear[channel]?.(payload));
    try {
      await fresh.connect();
      for (const channel of channels)
        await fresh.query(`LISTEN ${fresh.escapeIdentifier(channel)}`);
    } catch (error) {
      return lose(fresh, error);
    }
    if (client !== fresh) return;
    onListening();
    ask(fresh);
  };

  const ask = (asked: Connection) => {
    sign = setTimeout(async () => {
      try {
        await asked.query("SELECT 1");
        if (client === asked) ask(asked);
      } catch (error) {
        lose(asked, error);
      }
    }, betweenSigns);
  };

  connect();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(sign);
      if (client) lose(client, undefined);
    },
  };
}
