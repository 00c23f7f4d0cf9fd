// (l) An office brings in a list of 10,000 companies (a tenth in CI): how long it takes, what the worker holds meanwhile, and what a page beside it waits.
import { setTimeout as pause } from "node:timers/promises";
import { migrate } from "#app/server/migrate.ts";
import { ask } from "#tests/support/ask.ts";
import { runScript } from "#tests/support/broken-house.ts";
import { asAdmin, embeddedPostgres, withName } from "#tests/support/postgres.ts";
import { startServer } from "#tests/support/server.ts";
import { isFull, megabytes, ratio, report, rounded } from "./measure.ts";

const rows = isFull ? 10_000 : 1_000;
const mostSeconds = 30;
/** Megabytes above idle. */
const mostAbove = 200;
/** Times that a page's 95th percentile may grow; of a tenth too few pages are read to hold it. */
const mostRatio = 2;

const postgres = await embeddedPostgres({ careful: true });
const databaseUrl = withName(postgres.url, "bench");
await asAdmin(postgres.url, (admin) => admin.query('CREATE DATABASE "bench"'));
await migrate(databaseUrl);
const ground = await runScript<{ slug: string; staffId: string }>(
  ".",
  "tests/bench/lists-ground.ts",
  databaseUrl,
);
const env = { RATE_LIMIT: "off" };
const web = await startServer({ databaseUrl, role: "web", env });
const worker = await startServer({ databaseUrl, role: "worker", env });
const { cookie } = await ask(`${web.url}/demo`, { form: { staff: ground.staffId } });
const lists = `${web.url}/buero/${ground.slug}/betriebe/einlesen`;

const heads =
  "Firma;PLZ;Ort;Straße;Branche;Kurzprofil;Kernkompetenzen;Leistungen;Sucht;Maschinen;Zertifikate;Ansprechpartner;E-Mail;Telefon;Webseite;Mitgliedsnummer;Mitglied seit";
const line = (n: number) =>
  `Müller ${n} Metallbau GmbH;48703;Stadtlohn;Weg ${n};Metallbau;Wir fertigen Baugruppen aus Blech, Teil ${n}.;Laserschneiden, Abkanten, Schweißen ${n};Lohnfertigung, Montage;Pulverbeschichtung;Laser 4 kW, Presse ${n};ISO 9001 (bis 31.12.2027);Anna Blum ${n};info@betrieb${n}.example;02563 ${n};www.betrieb${n}.example;M${n};01.04.2003`;
const file = [heads, ...Array.from({ length: rows }, (_, n) => line(n))].join("\n");

/** Milliseconds that pages take until `isOver`, those of a visitor and of a colleague. */
async function pagesUntil(isOver: () => boolean) {
  const took: number[] = [];
  let memory = 0;
  while (!isOver()) {
    for (const path of [`/${ground.slug}`, `/buero/${ground.slug}/heute`]) {
      const began = performance.now();
      const { status } = await ask(web.url + path, { headers: { Cookie: cookie } });
      if (status !== 200) throw new Error(`${path}: ${status}`);
      took.push(performance.now() - began);
    }
    memory = Math.max(memory, megabytes(worker.pid));
  }
  took.sort((a, b) => a - b);
  return { p95: took[Math.floor(took.length * 0.95)] ?? Number.NaN, memory };
}

async function send(form: FormData, to: string) {
  const answer = await fetch(to, {
    method: "POST",
    headers: { Cookie: cookie },
    body: form,
    redirect: "manual",
  });
  if (answer.status !== 303) throw new Error(`${to}: ${answer.status}`);
  return new URL(answer.headers.get("Location") ?? "", web.url).href;
}

const press = (list: string, fields: Record<string, string>) =>
  ask(list, { headers: { Cookie: cookie }, form: fields });

/** Until the list's page says nothing any more of being on its way. */
async function settled(list: string) {
  for (;;) {
    const { text } = await ask(list, { headers: { Cookie: cookie } });
    if (!text.includes("<progress")) return text;
    await pause(200);
  }
}

const timed = async <T>(work: Promise<T>) => {
  const began = performance.now();
  const done = await work;
  return { done, seconds: rounded((performance.now() - began) / 1_000, 1) };
};

await pagesUntil(untilAfter(3_000));
const idle = await pagesUntil(untilAfter(isFull ? 10_000 : 4_000));

function untilAfter(milliseconds: number) {
  const end = performance.now() + milliseconds;
  return () => performance.now() > end;
}

let isDone = false;
const beside = pagesUntil(() => isDone);
const form = new FormData();
form.set("file", new File([file], "Mitglieder.csv"));
const upload = await timed(send(form, lists));
const list = upload.done;
const targets = [...(await settled(list)).matchAll(/<select id="target(\d+)"[\s\S]*?<\/select>/g)];
const mapping = Object.fromEntries(
  targets.map(([select, n]) => [
    `target${n}`,
    /<option (?:selected="" value="(\w*)"|value="(\w*)" selected="")/
      .exec(select)
      ?.slice(1)
      .find(Boolean) ?? "",
  ]),
);
const checking = await timed(press(list, { intent: "map", ...mapping }).then(() => settled(list)));
const writing = await timed(press(list, { intent: "write" }).then(() => settled(list)));
isDone = true;
const { p95, memory } = await beside;
const back = await timed(press(list, { intent: "take-back" }).then(() => settled(list)));
const written = await asAdmin(databaseUrl, (client) =>
  client.query(
    `SELECT count(*)::int AS count FROM "Fact" WHERE type = 'member-list.written' AND payload->>'count' = '${rows}'`,
  ),
);

const seconds = rounded(upload.seconds + checking.seconds + writing.seconds, 1);
const figures = {
  rows,
  seconds,
  ...{ upload: upload.seconds, checking: checking.seconds, writing: writing.seconds },
  takingBack: back.seconds,
  megabytesAbove: rounded(memory - idle.memory),
  pageP95: { before: rounded(idle.p95), beside: rounded(p95), ratio: ratio(p95, idle.p95) },
};
report("lists", figures);
await Promise.all([web.stop(), worker.stop()]);
await postgres.stop();
if (written.rows[0].count !== 1) throw new Error("Not every line was written");
if (!(seconds <= mostSeconds && memory - idle.memory <= mostAbove))
  throw new Error("The list took too long, or too much");
if (isFull && !(figures.pageP95.ratio <= mostRatio)) throw new Error("Pages waited for the list");
process.exit(0);
