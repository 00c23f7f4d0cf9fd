import { Pool } from "pg";
import { paths, pathsIn } from "#app/paths.ts";
import { sleep } from "#app/server/processes.mjs";
import type { ChaosGround } from "./chaos-ground.ts";
import { aCookieJar } from "./cookie-jar.ts";
import { letReadingTimePass, openForm, typed } from "./doors.ts";

const go = pathsIn("de");
const patience = 20_000;

/** People who sign up, log in and fetch room keys until told to stop. Only what was acknowledged counts. */
export async function startVisitors(url: string, database: string, ground: ChaosGround) {
  const own = new Pool({ connectionString: database, max: 3 });
  const opened = await openForm(url, ground.slug, ground.coming);
  await letReadingTimePass(own);

  const heard = {
    signUps: [] as string[],
    /** To whom a code was promised, and by which browsers it was then typed. */
    codes: [] as string[],
    logins: [] as ReturnType<typeof aCookieJar>[],
    keys: [] as string[],
  };
  let [people, unheard, stopped] = [0, 0, false];

  /** Each comes from a network of its own: nobody uses up another's tries. */
  const aBrowser = () => {
    const n = ++people;
    return { n, jar: aCookieJar(url, { "X-Forwarded-For": `10.${n >> 8}.${n & 255}.7` }) };
  };

  async function signUp() {
    const { n, jar } = aBrowser();
    const person = typed(1_000 + n);
    const form = { ...person, opened };
    const { status } = await jar.ask(go.register(ground.slug, ground.coming), form);
    if (status === 303) heard.signUps.push(person.email);
    return status === 303;
  }

  const mailedTo = async (email: string) => {
    const { rows } = await own.query<{ subject: string }>(
      `SELECT subject FROM "MailboxMail" WHERE "to" = $1 ORDER BY "arrivedAt" DESC`,
      [email],
    );
    return rows.map(({ subject }) => /\d{6}/.exec(subject)?.[0] ?? "");
  };

  /** Who was promised one waits for it, even when everybody else has been told to stop. */
  async function newCode(email: string, before: number) {
    for (const until = Date.now() + patience; Date.now() < until; await sleep(100)) {
      const codes = await mailedTo(email);
      if (codes.length > before) return codes[0];
    }
    return undefined;
  }

  async function logIn(email: string) {
    const { jar } = aBrowser();
    const before = (await mailedTo(email)).length;
    if ((await jar.ask(go.login(), { email })).status !== 303) return false;
    heard.codes.push(email);
    const code = await newCode(email, before);
    if (!code || (await jar.ask(go.loginCode(), { code })).status !== 303) return false;
    heard.logins.push(jar);
    return true;
  }

  async function fetchKey(entry: string) {
    const { jar } = aBrowser();
    if ((await jar.ask(go.room(entry), {})).status !== 303) return false;
    const { status, text } = await jar.ask(paths.roomKey(entry), {});
    if (status === 200) heard.keys.push(JSON.parse(text).identity);
    return status === 200;
  }

  const again = async (act: (n: number) => Promise<boolean>) => {
    for (let n = 0; !stopped; n++)
      if (!(await act(n).catch(() => false))) {
        unheard += 1;
        await sleep(100);
      }
  };
  /** Three of them log in, each with addresses of its own. */
  const staffOf = (who: number) => ground.staff.filter((_, n) => n % 3 === who);
  const ofAll = <T>(all: T[], n: number) => all[n % all.length] as T;
  const acting = [
    again(signUp),
    again(signUp),
    again(signUp),
    ...[0, 1, 2].map((who) => again((n) => logIn(ofAll(staffOf(who), n).email))),
    again((n) => fetchKey(ofAll(ground.entries, n))),
  ];
  return {
    heard,
    /** How many times somebody went without an answer, or with an error. */
    unheard: () => unheard,
    stop: async () => {
      stopped = true;
      await Promise.all(acting);
      if (!own.ended) await own.end();
    },
  };
}
