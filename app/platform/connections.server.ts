import pg from "pg";
import { errorWords, log } from "./log.server.ts";

/** What PostgreSQL calls the zone in which the clock never changes. */
export const isUtc = (zone: string | undefined) =>
  /^(Etc\/)?(UTC|UCT|GMT([+-]?0)?|Universal|Zulu|Greenwich)$/i.test(zone ?? "");

/** A connection runs in a zone in which Prisma would write and read other moments than were meant. */
export class WrongZone extends Error {
  readonly zone: string;
  constructor(zone = "unknown") {
    super(`The database runs in the zone ${zone}, not in UTC`);
    this.name = "WrongZone";
    this.zone = zone;
  }
}

type Wish = pg.ClientConfig & {
  /** For what only looks after the database itself and handles no moments. */
  anyZone?: boolean;
};

type Told = { parameterName: string; parameterValue: string };
type Callback = (error?: Error | null, result?: unknown) => void;
type Statement = (...given: unknown[]) => Promise<unknown>;

/**
 * A connection as the house wants each to be. It looks at the zone that PostgreSQL reports by itself while
 * connecting: no option, SET or query, which a pooler between us would refuse or mix. It takes one
 * statement after another: Prisma hands several at a time to one transaction, and pg 9 will refuse them.
 * And it outlives its own end: who asks next is told, the process goes on.
 */
export class Connection extends pg.Client {
  /** As PostgreSQL last reported it. */
  zone: string | undefined;

  constructor({ anyZone = false, ...config }: Wish) {
    super(config);
    this.on("error", () => {});
    (this.connection as NodeJS.EventEmitter).on("parameterStatus", (told: Told) => {
      if (told.parameterName === "TimeZone") this.zone = told.parameterValue;
    });
    const connect = this.connect.bind(this) as () => Promise<unknown>;
    this.connect = eitherWay(async () => {
      await connect();
      if (anyZone || isUtc(this.zone)) return this;
      this.end().catch(() => {});
      throw new WrongZone(this.zone);
    }) as typeof this.connect;
    this.query = oneAfterAnother(this.query.bind(this) as Statement) as typeof this.query;
  }
}

/** Answers by a promise, or to the callback that stands last: pg's pool uses callbacks. */
const eitherWay =
  (work: Statement) =>
  (...given: unknown[]) => {
    if (typeof given.at(-1) !== "function") return work(...given);
    const callback = given.pop() as Callback;
    work(...given).then(
      (result) => callback(null, result),
      (error) => callback(error),
    );
    return undefined;
  };

/** A stream of COPY is handed back at once and has its connection to itself. */
function oneAfterAnother(statement: Statement) {
  let open = 0;
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = eitherWay((...given) => {
    const answer = open === 0 ? statement(...given) : last.then(() => statement(...given));
    open += 1;
    const done = () => {
      open -= 1;
    };
    last = answer.then(done, done);
    return answer;
  });
  return (...given: unknown[]) => {
    const isStream = typeof (given[0] as { submit?: unknown } | null)?.submit === "function";
    return isStream ? statement(...given) : inTurn(...given);
  };
}

type PoolWish = Pick<pg.PoolConfig, "connectionTimeoutMillis"> & {
  max: number;
  /** By which an operator knows them in `pg_stat_activity`. */
  application_name: string;
};

/** Several connections. One that is lost while nobody uses it is replaced by the next who asks. */
export function aPool(url: string | undefined, wish: PoolWish): pg.Pool {
  const pool = new pg.Pool({ connectionString: url, ...wish, Client: Connection as never });
  pool.on("error", (error) => log("database.connection-lost", { error: errorWords(error) }));
  return pool;
}

/** Hands `work` one connection of its own and closes it, whatever happens. */
export async function connected<T>(
  url: string,
  work: (client: Connection) => Promise<T>,
  wish: Wish = {},
): Promise<T> {
  const client = new Connection({ connectionString: url, ...wish });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
