import { normalisedAddress } from "#app/features/identity/address.ts";
import { paths } from "#app/paths.ts";
import { db } from "#app/platform/db.server.ts";
import { badBodies } from "./bad-bodies.ts";
import { spoilt, written } from "./bad-forms.ts";
import type { FormDoor, Ground } from "./fuzz-ground.ts";
import { anyDoor } from "./fuzz-manifest.ts";
import type { Schema } from "./json-schema.ts";
import { formWith, wrongWith, wrongWithForm, wrongWithProblem } from "./judged.ts";
import { oddQuestion } from "./odd-questions.ts";
import { dice, pick, type Throw, typable } from "./odd-texts.ts";
import { connection, type Heard } from "./sent-raw.ts";
import { type Control, formsIn } from "./served-form.ts";

type Trial = { asked: unknown; heard: Heard; faults: string[]; takes?: string };

/**
 * Forms, bodies and addresses of guests, and any line of the manifest, desk and links included.
 * As many bad inputs as wished, eight at a time; each of them comes again from seed and number.
 * @returns what is wrong, in words that can be replayed, and the addresses whose sign-up was taken.
 */
export async function fuzz(url: string, ground: Ground, { count = 500, seed = 1 } = {}) {
  const { send, close } = connection();
  const ask: Ask = (path, raw) => send(url + path, raw);
  const { schemas } = JSON.parse(
    (await ask(paths.api("/openapi.json"), { method: "GET" })).text,
  ).components;
  const controls = await controlsOf(ask, ground.doors);
  const wrong: string[] = [];
  const taken = new Set<string>();
  const statuses = new Map<number, number>();

  async function one(n: number) {
    const throwOne = dice(seed * 1_000_003 + n);
    const trial = pick(throwOne, [aForm, aForm, aBody, aQuestion, aLine, aLine, aLine]);
    const { asked, heard, faults, takes } = await trial(throwOne, n).catch((error: Error) => ({
      asked: "no answer",
      heard: { status: 0, headers: {}, text: "" },
      faults: [error.message],
      takes: undefined,
    }));
    statuses.set(heard.status, (statuses.get(heard.status) ?? 0) + 1);
    if (takes) taken.add(normalisedAddress(takes));
    const all = [...(heard.status ? wrongWith(heard) : []), ...faults];
    if (all.length > 0)
      wrong.push(
        `seed ${seed}, number ${n}: ${all.join("; ")}\n${JSON.stringify(asked)}`.slice(0, 900),
      );
  }

  async function aForm(throwOne: Throw, n: number): Promise<Trial> {
    const door = pick(throwOne, ground.doors);
    const form = written(throwOne, spoilt(throwOne, controls.get(door) ?? [], door.sound(n)));
    const headers = { "Content-Type": form.type, ...(door.cookie && { Cookie: door.cookie }) };
    const heard = await ask(door.path, { method: "POST", headers, body: form.body });
    const email = form.pairs?.findLast(([name]) => name === "email")?.[1];
    return {
      asked: [door.path, form.type, form.body.toString().slice(0, 600)],
      heard,
      faults: wrongWithForm(heard, form, door.locale, door.intent),
      takes: door.isSignUp && heard.status === 303 ? email && typable(email).trim() : undefined,
    };
  }

  async function aBody(throwOne: Throw, n: number): Promise<Trial> {
    const sound = {
      association: ground.site.host.slug,
      name: `Gast ${n}`,
      company: "Betrieb",
      email: `fuzz${n}@example.org`,
      outsideGermany: true,
    };
    const [bad] = badBodies(schemas.Registration as Schema, sound, {
      count: 1,
      seed: throwOne() * 2 ** 31,
    });
    const locale = pick(throwOne, ["de", "en"] as const);
    const { type, text } = asJson(throwOne, bad);
    const headers = { "Content-Type": type, "Accept-Language": locale, ...keyOf(throwOne) };
    const path = paths.api(`/sessions/${ground.counted.id}/registrations`);
    const heard = await ask(path, { method: "POST", headers, body: Buffer.from(text) });
    return {
      asked: [path, headers, text.slice(0, 600)],
      heard,
      faults: wrongWithProblem(heard, schemas, locale),
      takes: heard.status === 201 ? String((bad as { email: string }).email).trim() : undefined,
    };
  }

  async function aQuestion(throwOne: Throw): Promise<Trial> {
    const { path, ...asked } = oddQuestion(throwOne, ground.addresses);
    const body = asked.method === "POST" ? Buffer.from("a=%&b[]=1") : undefined;
    return { asked: [path, asked], heard: await ask(path, { ...asked, body }), faults: [] };
  }

  const aLine = async (throwOne: Throw): Promise<Trial> => ({
    ...(await anyDoor(send, { url, ...ground.manifest }, throwOne)),
    faults: [],
  });

  let next = 0;
  const worker = async () => {
    while (next < count) await one(next++);
  };
  await Promise.all(Array.from({ length: 8 }, worker));
  close();
  return { wrong, taken, statuses: Object.fromEntries([...statuses].sort()) };
}

type Ask = (
  path: string,
  raw: Parameters<ReturnType<typeof connection>["send"]>[1],
) => Promise<Heard>;

/** The fields of each form as it is served. */
async function controlsOf(ask: Ask, doors: FormDoor[]) {
  const found = new Map<FormDoor, Control[]>();
  for (const door of doors) {
    const headers = door.cookie ? { Cookie: door.cookie } : {};
    const { text } = await ask(door.path, { method: "GET", headers });
    const form = formWith(formsIn(text), door.intent);
    if (!form) throw new Error(`No form at ${door.path}: ${text.slice(0, 300)}`);
    found.set(door, form);
  }
  return found;
}

/** The body as JSON, or as what is none. */
function asJson(throwOne: Throw, body: unknown) {
  const text = JSON.stringify(body);
  const json = "application/json";
  const [type, sent] =
    throwOne() < 0.85
      ? [json, text]
      : pick(throwOne, [
          ["text/plain", text],
          ["application/x-www-form-urlencoded", text],
          [`${json}; charset=utf-16`, text],
          [json, text.slice(0, -2)],
          [json, `[${text}]`],
          [json, "[".repeat(30_000)],
          [json, `${'{"a":'.repeat(5000)}1${"}".repeat(5000)}`],
          [json, text.replace("{", '{"__proto__":{"name":"x"},"name":"y",')],
          [json, `\ufeff${text}`],
          [json, `{"name":1e999,"email":-0,${text.slice(1)}`],
        ]);
  return { type, text: sent } as { type: string; text: string };
}

const keyOf = (throwOne: Throw): Record<string, string> =>
  throwOne() < 0.1
    ? { "Idempotency-Key": pick(throwOne, ["", " ", "a b", "x".repeat(256), "\u00e4", '"', "0"]) }
    : {};

/** What lies in the house of the counted session's sign-ups; nothing of them is ever half done. */
export async function rowsOf({ counted: { id: sessionId } }: Ground) {
  const rows = await db.registration.findMany({
    where: { sessionId },
    select: { id: true, address: true, status: true },
  });
  const pool = await db.seatPool.findFirstOrThrow({ where: { sessionId, associationId: null } });
  const types = ["registration.seated", "registration.waiting"];
  const facts = await db.fact.findMany({
    where: { type: { in: types }, payload: { path: ["sessionId"], equals: sessionId } },
  });
  return {
    addresses: new Set(rows.map(({ address }) => address)),
    rows: rows.length,
    facts: facts.length,
    seated: rows.filter(({ status }) => status === "seated").length,
    taken: pool.taken,
    waiting: rows.filter(({ status }) => status === "waiting").length,
    queue: pool.waiting,
    strayQuestions: await db.question.count({
      where: { sessionId, askerId: { notIn: rows.map(({ id }) => id) } },
    }),
  };
}
