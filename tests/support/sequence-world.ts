import assert from "node:assert/strict";
import { claimMails } from "#app/features/notifications/claim.server.ts";
import { hearFacts } from "#app/features/notifications/hear.server.ts";
import { remind } from "#app/features/notifications/remind.server.ts";
import { sealedFor } from "#app/features/notifications/seal.server.ts";
import { sendClaimed, takeStranded } from "#app/features/notifications/send.server.ts";
import { giveSeatsDue } from "#app/features/seats/seats-due.server.ts";
import { db } from "#app/platform/db.server.ts";
import type { FinishedMail } from "#app/platform/mail.server.ts";
import { unseal } from "#app/platform/secrets.server.ts";
import { type Association, anAlliance, anAssociation, aSession } from "./cast.ts";
import { type Model, pool, settle, type Times } from "./sequence-model.ts";

/** A mail as it was written, in the order of writing; `may` are the times it may speak of. */
export type Written = {
  id: string;
  template: string;
  recipientKind: string;
  recipientId: string;
  mail: FinishedMail;
  may: Times[];
};

export type World = {
  host: Association;
  partner: Association;
  sessionId: string;
  written: Written[];
  /** Claimed, and not yet handed over or lost. */
  open: string[];
  sent: string[];
  lost: string[];
};

export type Ground = { host: Association; partner: Association; alliance: { id: string } };

/** Two associations of one alliance, for all sequences of a run. */
export async function ground(): Promise<Ground> {
  const [host, partner] = [await anAssociation("emsland"), await anAssociation("aiw")];
  return { host, partner, alliance: await anAlliance(host, partner) };
}

/** One session, the only one that is published; what an earlier one left behind is gone. */
export async function begin({ host, partner, alliance }: Ground, model: Model): Promise<World> {
  await db.$executeRaw`UPDATE "Session" SET "publishedAt" = NULL WHERE "publishedAt" IS NOT NULL`;
  await hearAll();
  await db.$executeRaw`DELETE FROM "Delivery"`;
  await db.$executeRaw`DELETE FROM "MailboxMail"`;
  await db.$executeRaw`DELETE FROM "RateLimit"`;
  const { startsAt, endsAt } = model.times;
  const times = { startsAt: new Date(startsAt), endsAt: new Date(endsAt) };
  const session = await aSession(host, { ...times, seats: model.limit, alliance });
  await hearAll();
  return { host, partner, sessionId: session.id, written: [], open: [], sent: [], lost: [] };
}

async function hearAll() {
  const atOnce = 100;
  while ((await hearFacts(atOnce)) === atOnce);
}

/** Hears and claims at most `limit` mails, and keeps what was written into them. */
export async function claim(world: World, model: Model, limit: number, before = model.times) {
  const now = new Date(model.now);
  await hearAll();
  const { claimed, handled } = await claimMails(limit, now);
  const rows = await db.delivery.findMany({ where: { id: { in: claimed } } });
  for (const id of claimed) {
    const row = rows.find((each) => each.id === id);
    if (!row?.sealedMail) throw new Error(`${id} was claimed and has no mail`);
    const mail = JSON.parse(unseal(sealedFor, row.sealedMail) ?? "") as FinishedMail;
    const { template, recipientKind, recipientId } = row;
    const may = [before, model.times];
    world.written.push({ id, template, recipientKind, recipientId, mail, may });
  }
  world.open.push(...claimed);
  return handled;
}

/** Hands over what is open; what a hand-over left behind a minute ago is taken up as well. */
export async function handOver(world: World, model: Model) {
  const now = new Date(model.now);
  const stranded = await takeStranded(20, now);
  for (const id of stranded) assert(world.open.includes(id), `${id} was taken from nobody`);
  const ids = [...world.open, ...stranded];
  if (ids.length > 0) await sendClaimed(ids, now);
  world.sent.push(...world.open);
  world.open = [];
}

/** The way out refuses one of them for good. */
export async function lose(world: World, model: Model) {
  const [id, ...others] = world.open;
  if (!id) return;
  const failed = { status: "failed", failedAt: new Date(model.now), sealedMail: null };
  await db.delivery.update({ where: { id }, data: failed });
  world.open = others;
  world.lost.push(id);
}

/** The worker's look at seats: one that lies free beside a queue is given. */
export async function lookForSeats(model: Model) {
  await giveSeatsDue({ now: new Date(model.now) });
  settle(model);
}

export const lookForReminders = (model: Model) => remind(new Date(model.now));

/** Lets every pause pass and every mail leave. */
export async function deliverAll(world: World, model: Model) {
  for (const pauseMs of [0, 21_000, 61_000]) {
    model.now += pauseMs;
    await lookForSeats(model);
    await lookForReminders(model);
    do await handOver(world, model);
    while ((await claim(world, model, 20)) > 0 || world.open.length > 0);
  }
}

/** Seats and states are those of the model. */
export async function compare(world: World, model: Model) {
  const { sessionId } = world;
  const session = await db.session.findUniqueOrThrow({
    where: { id: sessionId },
    select: {
      startsAt: true,
      endsAt: true,
      revision: true,
      cancelledAt: true,
      pools: { select: { limit: true, taken: true, waiting: true } },
      registrations: { select: { id: true, status: true, ticket: true, address: true } },
    },
  });
  const stored = {
    startsAt: session.startsAt.getTime(),
    endsAt: session.endsAt.getTime(),
    revision: session.revision,
    cancelled: session.cancelledAt !== null,
    pools: session.pools,
  };
  const { times, revision, cancelled } = model;
  assert.deepEqual(stored, { ...times, revision, cancelled, pools: [pool(model)] });
  const rows = session.registrations.sort((a, b) => a.ticket - b.ticket);
  assert.deepEqual(
    rows.map(({ id, status, ticket, address }) => [id, status, ticket, address]),
    model.people.map((person) => [
      person.registrationId,
      person.status,
      person.ticket,
      person.address,
    ]),
  );
}
