import type { Client, Pool } from "pg";
import { pathsIn } from "#app/paths.ts";

/** What a guest types into the form. */
export const typed = (n: number) => ({
  name: `Gast ${n}`,
  company: `Betrieb ${n}`,
  email: `gast${n}@example.org`,
  outsideGermany: "on",
});

type Crowd = { sessionId: string; slugs: string[]; people: Record<string, string>[] };
type Heard = "seated" | number;

const go = pathsIn("de");

/** The hidden field that says when the form was opened. */
export async function openForm(url: string, slug: string, sessionId: string) {
  const page = await (await fetch(`${url}${go.register(slug, sessionId)}`)).text();
  const opened = /name="opened" value="([^"]+)"/.exec(page)?.[1];
  if (!opened) throw new Error(`No form at ${slug}: ${page.slice(0, 300)}`);
  return opened;
}

/** The moment after which a form opened now no longer looks automatic. */
export const letReadingTimePass = (database: Client | Pool) =>
  database.query(`UPDATE "ClockOffset" SET milliseconds = milliseconds + 10000 WHERE id = 1`);

/** Everybody at once, spread over the portals; answers what each outcome page said. */
export async function signUpAt(
  url: string,
  database: Client,
  { sessionId, slugs, people }: Crowd,
): Promise<Heard[]> {
  const opened = await Promise.all(slugs.map((slug) => openForm(url, slug, sessionId)));
  await letReadingTimePass(database);
  return Promise.all(
    people.map(async (person, n) => {
      const at = n % slugs.length;
      const slug = slugs[at] as string;
      const sent = await fetch(`${url}${go.register(slug, sessionId)}`, {
        method: "POST",
        body: new URLSearchParams({ ...person, opened: opened[at] as string }),
        redirect: "manual",
      });
      if (sent.status !== 303) throw new Error(`${sent.status}: ${await sent.text()}`);
      return outcome(url, sent);
    }),
  );
}

/** What the page after the form says. */
export async function outcome(url: string, sent: Response): Promise<Heard> {
  const cookie = sent.headers.get("Set-Cookie")?.split(";")[0] ?? "";
  const page = await fetch(`${url}${sent.headers.get("Location")}`, { headers: { cookie } });
  const text = await page.text();
  const position = /Warteliste, Platz (?:<!-- -->)?(\d+)/.exec(text)?.[1];
  if (position) return Number(position);
  if (text.includes("Ihr Platz ist reserviert.")) return "seated";
  throw new Error(`No outcome: ${page.status} ${text.slice(0, 300)}`);
}
