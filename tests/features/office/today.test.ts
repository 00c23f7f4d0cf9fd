import { beforeEach, describe, expect, test } from "vitest";
import { reschedule } from "#app/features/moments/reschedule.server.ts";
import { dayOf, type TodayRow } from "#app/features/office/today.ts";
import { findWork } from "#app/features/office/today-queries.server.ts";
import { saveDraft } from "#app/features/planning/save-draft.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { newShortId } from "#app/platform/ids.server.ts";
import {
  type Association,
  anAlliance,
  anAssociation,
  anna,
  aSession,
  ben,
  guest,
  guestOf,
  later,
  officeOf,
  theEveningBefore,
  theSessionEnds,
  theSessionStarts,
} from "#tests/support/cast.ts";

describe("an office's day", () => {
  let aiw: Association;
  let emsland: Association;
  let alliance: { id: string };

  beforeEach(async () => {
    aiw = await anAssociation("aiw");
    emsland = await anAssociation("emsland");
    alliance = await anAlliance(aiw, emsland);
  });

  const workOf = async (association: Association, now = theEveningBefore) =>
    (await findWork(officeOf(association, now))).map(({ kind, id, count }) => ({
      kind,
      id,
      count,
    }));

  /** Takes a place, and answers from the mail, if `verifiedAt`. */
  async function aPlace(through: Association, sessionId: string, form = anna, verified = true) {
    const outcome = await register(guestOf(through), sessionId, form);
    const id = (outcome.ok && outcome.registrationId) || "";
    const verifiedAt = verified ? theEveningBefore : null;
    return db.registration.update({ where: { id }, data: { verifiedAt } });
  }

  /** What became of the newest mail to somebody. */
  async function aMail(registrationId: string, status: string, permanent?: boolean) {
    const fact = await db.fact.findFirstOrThrow({ orderBy: { id: "desc" } });
    const received = { id: newShortId(), status: "5.1.1", receivedAt: theEveningBefore };
    await db.delivery.create({
      data: {
        ...{ id: newShortId(), factId: fact.id, template: newShortId(), status },
        ...{ recipientKind: "registration", recipientId: registrationId },
        ...{ thread: `registration:${registrationId}` },
        ...{ urgency: theSessionStarts, dueAt: theEveningBefore },
        ...(permanent === undefined ? {} : { bounce: { create: { ...received, permanent } } }),
      },
    });
  }

  test("is empty where nothing waits", async () => {
    await aSession(aiw);
    expect(await workOf(aiw)).toEqual([]);
  });

  test("names who is not reached, only to the office of their channel, until a mail arrives", async () => {
    const { id: session } = await aSession(aiw, { alliance, adoptedBy: emsland });
    const { id } = await aPlace(emsland, session);
    await aMail(id, "sent", false);
    expect(await workOf(emsland)).toEqual([]);
    await aMail(id, "sent", true);
    expect(await workOf(emsland)).toEqual([{ kind: "mail", id, count: 0 }]);
    expect(await workOf(aiw)).toEqual([]);
    expect(await workOf(emsland, theSessionEnds)).toEqual([]);
    await aMail(id, "sent");
    expect(await workOf(emsland)).toEqual([]);
  });

  test("tells of a full session who waits, and which seats nobody has confirmed", async () => {
    const { id } = await aSession(aiw, { seats: 1 });
    await aPlace(aiw, id, anna, false);
    expect(await workOf(aiw)).toEqual([{ kind: "unverified", id, count: 1 }]);
    await aPlace(aiw, id, ben);
    await aPlace(aiw, id, guest(1));
    expect(await workOf(aiw)).toContainEqual({ kind: "waiting", id, count: 2 });
  });

  test("counts open questions of coming sessions for their host", async () => {
    const { id } = await aSession(aiw, { alliance, adoptedBy: emsland });
    await aPlace(emsland, id, { ...anna, question: "Gilt das auch für Minijobs?" });
    expect(await workOf(aiw)).toEqual([{ kind: "questions", id, count: 1 }]);
    expect(await workOf(emsland)).toEqual([]);
    await db.question.updateMany({
      where: { sessionId: id },
      data: { settledAt: theEveningBefore },
    });
    expect(await workOf(aiw)).toEqual([]);
  });

  test("shows a partner's listing until somebody looks, and a change of what was adopted", async () => {
    const listed = await aSession(aiw, { alliance, seats: 7 });
    expect(await workOf(emsland)).toEqual([{ kind: "listing", id: listed.id, count: 7 }]);
    const look = { sessionId: listed.id, associationId: emsland.id, lookedAt: theEveningBefore };
    await db.listingLook.create({ data: look });
    expect(await workOf(emsland)).toEqual([]);
    const { id } = await aSession(aiw, { alliance, adoptedBy: emsland });
    const times = { startsAt: later(theSessionStarts, 60), endsAt: later(theSessionEnds, 60) };
    await reschedule(officeOf(aiw), id, times);
    expect(await workOf(emsland)).toEqual([{ kind: "change", id, count: 0 }]);
  });

  test("reminds those who plan of what was begun and left", async () => {
    const id = newShortId();
    await saveDraft(officeOf(aiw), { id, edition: 0 }, { title: ["Fördermittel"] });
    expect(await workOf(aiw)).toEqual([{ kind: "plan", id, count: 1 }]);
    expect(await workOf(emsland)).toEqual([]);
    const reading = { kind: "staff", staffId: "", role: "reader", mayAct: false } as const;
    expect(await findWork({ ...officeOf(aiw), actor: reading })).toEqual([]);
  });

  test("reminds of drafts until they begin", async () => {
    const { id } = await aSession(aiw, { draft: true });
    expect(await workOf(aiw)).toEqual([{ kind: "draft", id, count: 1 }]);
    expect(await workOf(aiw, theSessionStarts)).toEqual([]);
  });
});

test("what is the soonest to be too late stands first, three of a kind, and the rest is counted", () => {
  const row = (kind: TodayRow["kind"], minutes: number) =>
    ({ kind, id: `${kind}${minutes}`, dueAt: later(theEveningBefore, minutes) }) as TodayRow;
  const drafts = [5, 4, 3, 2].map((minutes) => row("draft", minutes));
  const { lines, more } = dayOf([...drafts, row("mail", 1), row("lending", 9)]);
  expect(lines.map(({ id }) => id)).toEqual(["mail1", "draft2", "draft3", "draft4", "lending9"]);
  expect(more).toEqual([{ kind: "draft", count: 1 }]);
});
