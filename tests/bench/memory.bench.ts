// (l) What `npm start` holds once many have signed up and all their mails are written, and what it takes when nobody asks anything. `BESIDE=/another/checkout`, built, is measured in turn.
import { sleep } from "#app/server/processes.mjs";
import { startServer } from "#tests/support/server.ts";
import {
  isFull,
  megabytes,
  processorTime,
  ratio,
  report,
  rounded,
  sized,
  underLoad,
} from "./measure.ts";

const people = sized(8000);
const idleSeconds = isFull ? 60 : 10;

/** Until a second passes in which it does next to nothing: all is told, written and heard. */
async function atRest(pid: number, quietSeconds = 0): Promise<void> {
  const before = processorTime(pid);
  await sleep(1000);
  const isQuiet = processorTime(pid) - before < 100;
  if (quietSeconds < 5) await atRest(pid, isQuiet ? quietSeconds + 1 : 0);
}

/** Signs everybody up with the first session of the demo: most of them wait, and are told so. */
async function signedUp(url: string) {
  const listed = await fetch(`${url}/api/v1/sessions?association=aiw`);
  const { sessions, items = sessions } = (await listed.json()) as Record<string, { id: string }[]>;
  const path = `/api/v1/sessions/${items?.[0]?.id}/registrations`;
  const requests = Array.from({ length: people }, (_, n) => ({
    path,
    method: "POST",
    body: JSON.stringify({
      ...{ association: "aiw", name: `Gast ${n}`, company: "Betrieb", postcode: "48691" },
      email: `gast-${n}@example.org`,
    }),
    from: `10.${(n >> 16) & 255}.${(n >> 8) & 255}.${n & 255}`,
  }));
  await underLoad({ url, atOnce: 50, times: people, requests }, 201);
}

async function measured(home: string) {
  const server = await startServer({ home, demo: true, env: { TRUST_PROXY: "1" } });
  await atRest(server.pid);
  const atFirst = megabytes(server.pid);
  await signedUp(server.url);
  await atRest(server.pid);
  const after = megabytes(server.pid);
  const before = processorTime(server.pid);
  await sleep(idleSeconds * 1000);
  const idle = (processorTime(server.pid) - before) / (idleSeconds * 1000);
  await server.stop().catch((warned) => home === process.cwd() && Promise.reject(warned));
  return {
    megabytesAtFirst: rounded(atFirst),
    megabytesAfter: rounded(after),
    idlePercent: rounded(idle * 100, 2),
  };
}

const own = await measured(process.cwd());
const beside = process.env.BESIDE ? await measured(process.env.BESIDE) : undefined;
report("memory", {
  people,
  own,
  ...(beside && { beside, ofBeside: ratio(own.megabytesAfter, beside.megabytesAfter) }),
});
