import { Client } from "pg";
import { pathsIn } from "#app/paths.ts";
import { letReadingTimePass, openForm, typed } from "./doors.ts";
import { asAdmin } from "./postgres.ts";

type Rush = { url: string; database: string; sessionId: string; slugs: string[]; atOnce: number };

/**
 * People who sign up one after the other until told to stop, `atOnce` at a time. Whoever hears no
 * answer, or an error, tries again under another address; only what was acknowledged counts.
 */
export async function longRush({ url, database, sessionId, slugs, atOnce }: Rush) {
  const go = pathsIn("de");
  const opened = await Promise.all(slugs.map((slug) => openForm(url, slug, sessionId)));
  const client = new Client({ connectionString: database });
  await client.connect();
  await letReadingTimePass(client);
  await client.end();
  const acknowledged: string[] = [];
  let [next, unheard, stopped] = [0, 0, false];

  async function signUp() {
    const n = next++;
    const at = n % slugs.length;
    const person = typed(n);
    const body = new URLSearchParams({ ...person, opened: opened[at] as string });
    const address = `${url}${go.register(slugs[at] as string, sessionId)}`;
    const sent = await fetch(address, {
      method: "POST",
      body,
      redirect: "manual",
      signal: AbortSignal.timeout(10_000),
    }).catch(() => null);
    if (sent?.status === 303) acknowledged.push(person.email);
    else {
      unheard += 1;
      await new Promise((breath) => setTimeout(breath, 100));
    }
  }
  const visitors = Array.from({ length: atOnce }, async () => {
    while (!stopped) await signUp();
  });
  return {
    acknowledged,
    /** How many went without an answer. */
    unheard: () => unheard,
    stop: async () => {
      stopped = true;
      await Promise.all(visitors);
    },
  };
}

/** Looks every 100 ms until it is so; @throws with the last look after `patience`. */
export async function until<T>(
  look: () => Promise<T>,
  isSo: (seen: T) => boolean,
  patience: number,
) {
  let seen = await look();
  for (const end = Date.now() + patience; !isSo(seen); seen = await look()) {
    if (Date.now() > end) throw new Error(`It never came to be: ${JSON.stringify(seen)}`);
    await new Promise((breath) => setTimeout(breath, 100));
  }
  return seen;
}

/** What is still to be heard or handed over. */
export const openWork = (url: string) =>
  asAdmin(url, async (client) => {
    const { rows } = await client.query(
      `SELECT (SELECT count(*) FROM "Fact" WHERE "heardAt" IS NULL)
            + (SELECT count(*) FROM "Delivery" WHERE status IN ('due', 'claimed')) AS open`,
    );
    return Number(rows[0].open);
  });

/** The house's clock goes ahead: claims of a process that died are taken up without waiting. */
export const aMinutePasses = (url: string) =>
  asAdmin(url, (client) =>
    client.query(`UPDATE "ClockOffset" SET milliseconds = milliseconds + 61000 WHERE id = 1`),
  );
