import type { Scope } from "#app/features/identity/scope.ts";
import { getDeskSession } from "#app/features/office/desk-session-queries.server.ts";
import { countBySession, getCountedSession } from "#app/features/people/count-queries.server.ts";
import { exportPeople } from "#app/features/people/export-people.server.ts";
import { readFilter } from "#app/features/people/people.ts";
import { getPrint } from "#app/features/people/print-queries.server.ts";
import { findPeople } from "#app/features/people/queries.server.ts";
import { peopleOf } from "#app/features/sessions/people-told.server.ts";
import { everyRow } from "./every-row.ts";

const heldStates = ["seated", "offered", "waiting"] as const;
type Held = Record<(typeof heldStates)[number], number>;

/** What the offices are told of one session: for each by state, and the seats of all. */
export type Told = { offices: Held[]; taken: number; waiting: number };

/** Every sum and list of a session beside one another; `agreed` names what does not. */
export async function sumsTold(offices: Scope[], sessionId: string) {
  const wrong: string[] = [];
  const same = (what: string, one: unknown, other: unknown) => {
    if (JSON.stringify(one) !== JSON.stringify(other))
      wrong.push(`${what}: ${JSON.stringify(one)}, ${JSON.stringify(other)}`);
  };
  const held: Held[] = [];
  for (const office of offices) {
    const { slug } = office.association;
    const { ownPeople } = await getDeskSession(office, sessionId);
    const listed = { seated: 0, offered: 0, waiting: 0 };
    for (const state of heldStates) {
      const filter = readFilter(new URLSearchParams({ termin: sessionId, stand: state }));
      const { total, people } = await findPeople(office, filter, false);
      const printed = await getPrint(office, filter);
      const onPaper = printed.lists.flatMap((list) => list.people).length;
      const sheet = await exportPeople(office, filter, "csv");
      const inFile = sheet ? (await everyRow(sheet)).length : 0;
      same(`${slug}, ${state}: page and list`, people.length, total);
      same(`${slug}, ${state}: list, file, print`, [total, total], [inFile, onPaper]);
      listed[state] = total;
    }
    same(`${slug}: session page and list of people`, ownPeople, listed);
    const counts = await countBySession(office, sessionId);
    same(`${slug}: table of counts`, counts.mine, sum(listed));
    held.push(listed);
  }
  const [host] = offices as [Scope];
  const { seats } = await getDeskSession(host, sessionId);
  const { pools } = await getCountedSession(host, sessionId);
  const total = (state: keyof Held) => held.reduce((all, one) => all + one[state], 0);
  const { taken, waiting } = seats;
  const told = await peopleOf(host, sessionId);
  const byName = told.byAssociation?.find(
    ({ associationId }) => associationId === host.association.id,
  );
  same("counts beside the seats", told.total, taken + waiting);
  same("own of them", byName?.people ?? sum(held[0] as Held), sum(held[0] as Held));
  same("desk and people", taken, total("seated") + total("offered"));
  same("waiting", waiting, total("waiting"));
  same("pools", taken, pools.reduce((all, pool) => all + pool.taken, 0)); // biome-ignore format: one sum
  return { agreed: wrong, offices: held, taken, waiting };
}

const sum = (one: Held) => one.seated + one.offered + one.waiting;
