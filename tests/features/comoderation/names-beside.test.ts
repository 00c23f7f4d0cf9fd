import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import fc from "fast-check";
import { beforeAll, expect, test, vi } from "vitest";
import { findHourBeside } from "#app/features/comoderation/beside-queries.server.ts";
import { openHour } from "#app/features/live/open-hour.server.ts";
import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { waysShown } from "#app/features/questions/questions.ts";
import { getRoomFacts } from "#app/features/rooms/queries.server.ts";
import { namings } from "#app/features/rooms/shown-name.ts";
import { db } from "#app/platform/db.server.ts";
import type { EventStream } from "#app/platform/event-stream.server.ts";
import { hourChanged } from "#app/platform/hour-news.server.ts";
import { newId } from "#app/platform/ids.server.ts";
import { later, officeOf } from "#tests/support/cast.ts";
import { listen } from "#tests/support/hour-stream.ts";
import { now } from "../rooms/cast.ts";
import { aSharedRoom, partnerIn, type SharedRoom } from "./ground.ts";

let room: SharedRoom;
let partner: Awaited<ReturnType<typeof partnerIn>>;
let people: (Awaited<ReturnType<SharedRoom["inside"]>> & { isOwn: boolean; questionId: string })[];

beforeAll(async () => {
  room = await aSharedRoom();
  const { host, emsland, steinfurt, inside, asked } = room;
  people = [];
  for (const through of [host, host, emsland, emsland, steinfurt, steinfurt]) {
    const person = await inside(through);
    const questionId = await asked(person, `Frage ${people.length}?`);
    people.push({ ...person, isOwn: through === emsland, questionId });
  }
  partner = await partnerIn(emsland, room.session.id);
});

const standings = {
  waiting: {},
  open: { approvedAt: now },
  answered: { approvedAt: now, settledAt: now },
  parked: { approvedAt: now, parkedAt: now },
  declined: { declinedAt: now },
};
const oneState = fc.record({
  isHere: fc.boolean(),
  isSentOut: fc.boolean(),
  hasHand: fc.boolean(),
  stage: fc.constantFrom(null, "asked" as const, ...namings),
  shownAs: fc.constantFrom(...waysShown),
  standing: fc.constantFrom(...(Object.keys(standings) as (keyof typeof standings)[])),
  mergesInto: fc.option(fc.nat(5)),
});
type State = ReturnType<typeof oneState.generate>["value"];
const never = {
  ...{ approvedAt: null, declinedAt: null, settledAt: null, parkedAt: null },
  mergedIntoId: null,
};

/** Makes the hour stand like this, whatever it was before. */
async function setUp(states: State[]) {
  const sessionId = room.session.id;
  await db.handRaise.deleteMany({ where: { sessionId } });
  await db.stageInvitation.deleteMany({ where: { sessionId } });
  for (const [n, state] of states.entries()) {
    const { id: registrationId, identity, questionId } = people[n] as (typeof people)[number];
    const { isHere, isSentOut, hasHand, stage, shownAs, standing, mergesInto } = state;
    await db.roomEntry.update({
      where: { identity },
      data: {
        ...{ lastSeenAt: isHere ? now : later(now, -9), issuedAt: later(now, -9) },
        removedAt: isSentOut ? now : null,
      },
    });
    const into = mergesInto === null || mergesInto === n ? null : people[mergesInto]?.questionId;
    await db.question.update({
      where: { id: questionId },
      data: { ...never, ...standings[standing], shownAs, mergedIntoId: into ?? null },
    });
    const seat = { id: newId(), sessionId, registrationId };
    if (hasHand) await db.handRaise.create({ data: { ...seat, raisedAt: now } });
    if (stage === null) continue;
    const answer = stage === "asked" ? {} : { answeredAt: now, answer: "yes", naming: stage };
    await db.stageInvitation.create({
      data: { ...seat, invitedAt: now, invitedBy: "host", ...answer },
    });
  }
}

/** Whether somebody stands on the stage under a name that holds this part. */
const isUp = (part: "name" | "company", { isHere, isSentOut, stage }: State) =>
  isHere && !isSentOut && stage !== null && stage.includes(part);

/** Whether everybody in the room may read the question of `people[n]`: let through, and merged into none. */
const isPublic = ({ standing, mergesInto }: State, n: number) =>
  !["waiting", "declined"].includes(standing) && (mergesInto === null || mergesInto === n);

test("of other people's guests a partner reads no name but those on stage and under what everybody may read", async () => {
  const page = new AbortController();
  const request = new Request("http://house.test/strom", { signal: page.signal });
  const { scope, visitor, pass } = partner;
  const stream = await openHour(request, scope, visitor, pass);
  const { state: heard, server } = await readAll(stream);
  await fc.assert(
    fc.asyncProperty(fc.array(oneState, { minLength: 6, maxLength: 6 }), async (states) => {
      await setUp(states);
      hourChanged(room.session.id);
      const shown = [
        await findHourBeside(scope, room.session.id),
        await getRoomFacts(scope, visitor),
      ];
      const bytes = JSON.stringify(shown);
      for (const [n, state] of states.entries()) {
        const { name, company, isOwn } = people[n] as (typeof people)[number];
        if (isOwn && state.isHere && !state.isSentOut) expect(bytes).toContain(name);
        const asksUnder = (part: "name" | "company") =>
          state.shownAs === part && (isOwn || isPublic(state, n));
        if (!isOwn && !isUp("name", state) && !asksUnder("name")) expect(bytes).not.toContain(name);
        if (!isUp("company", state) && !asksUnder("company")) expect(bytes).not.toContain(company);
      }
    }),
    { numRuns: 25 },
  );
  await vi.waitFor(() => expect(heard.text.match(/event: tick/g)?.length).toBeGreaterThan(1), {
    timeout: 60_000,
  });
  expect(heard.text).not.toMatch(/Person|Betrieb|Frage/);
  await unadopt(officeOf(room.emsland, now), room.session.id);
  hourChanged(room.session.id);
  await vi.waitFor(() => expect(heard.isOver).toBe(true), { timeout: 60_000 });
  page.abort();
  server.close();
});

/** What a stream says as long as it lasts, by a connection of its own. */
async function readAll(stream: Response) {
  const server = createServer((_, answer) => {
    answer.writeHead(stream.status);
    (stream as EventStream).flowInto(answer);
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  const { state, opened } = listen(`http://127.0.0.1:${port}`, "/", "");
  await opened;
  return { state, server };
}
