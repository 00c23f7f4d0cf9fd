import { beforeAll, describe, expect, test } from "vitest";
import { actBeside, actBesideByForm } from "#app/features/comoderation/act-beside.server.ts";
import { findHourBeside } from "#app/features/comoderation/beside-queries.server.ts";
import { partnerVisitor } from "#app/features/comoderation/partner-visitor.server.ts";
import { changeRole } from "#app/features/identity/change-role.server.ts";
import { readJournalFilter } from "#app/features/journal/filter.ts";
import { findEntries } from "#app/features/journal/queries.server.ts";
import { unadopt } from "#app/features/pool/unadopt.server.ts";
import { actOnQuestion } from "#app/features/questions/act-on-question.server.ts";
import { settleQuestion } from "#app/features/questions/settle-question.server.ts";
import { actInRoom } from "#app/features/rooms/act-in-room.server.ts";
import { entranceFor, isInside, mayNotStay } from "#app/features/rooms/entries.server.ts";
import { lockRoom } from "#app/features/rooms/lock-room.server.ts";
import { findPeopleInRoom } from "#app/features/rooms/moderation-queries.server.ts";
import { removePerson } from "#app/features/rooms/remove-person.server.ts";
import { staffVisitor } from "#app/features/rooms/staff-visitor.server.ts";
import { findOnStage } from "#app/features/taping/stage-people.server.ts";
import { db, transact } from "#app/platform/db.server.ts";
import { anAssociation, officeOf } from "#tests/support/cast.ts";
import { now, staffOf } from "../rooms/cast.ts";
import { aSharedRoom, enterBeside, partnerIn, type SharedRoom } from "./ground.ts";

const absent = { status: 404 };
const form = (fields: Record<string, string>) => {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) data.append(name, value);
  return data;
};

describe("who moderates beside the host", () => {
  let room: SharedRoom;
  let id: string;
  beforeAll(async () => {
    room = await aSharedRoom({ partnersModerate: false });
    id = room.session.id;
  });

  test("finds the room only where the host lets partners in, and never by the host's door", async () => {
    const scope = await staffOf(room.emsland);
    const findNothing = async () => {
      await expect(partnerVisitor(scope, id)).rejects.toMatchObject(absent);
      await expect(findHourBeside(scope, id)).rejects.toMatchObject(absent);
    };
    await findNothing();
    await room.letIn(true);
    expect(await partnerVisitor(scope, id)).toMatchObject({
      role: "partner",
      displayName: `${room.emsland.shortName}, Moderation`,
    });
    await expect(staffVisitor(scope, id)).rejects.toMatchObject(absent);
    await room.letIn(false);
    await findNothing();
    await room.letIn(true);
  });

  test("serves an association that has adopted the session: neither a third one nor the host itself", async () => {
    for (const other of [await anAssociation("fremd"), room.host])
      await expect(partnerVisitor(await staffOf(other), id)).rejects.toMatchObject(absent);
  });

  test("loses the room with the switch, the adoption, the role, and each alone", async () => {
    const { pass, scope } = await partnerIn(room.emsland, id);
    const mustGo = () => mayNotStay({ now }, [pass]);
    expect(await mustGo()).toEqual([]);
    await room.letIn(false);
    expect(await mustGo()).toHaveLength(1);
    await room.letIn(true);
    expect(await mustGo()).toEqual([]);
    await changeRole(officeOf(room.emsland, now), scope.actor.staffId, "reader");
    expect(await mustGo()).toHaveLength(1);
    const other = await partnerIn(room.steinfurt, id);
    await unadopt(officeOf(room.steinfurt, now), id);
    expect(await mayNotStay({ now }, [other.pass])).toHaveLength(1);
    await expect(partnerVisitor(other.scope, id)).rejects.toMatchObject(absent);
  });

  test("holds no pass of the host where one serves both", async () => {
    const atHost = await staffOf(room.host);
    await db.staffRole.create({
      data: {
        ...{ staffId: atHost.actor.staffId, associationId: room.emsland.id, role: "moderator" },
        grantedAt: now,
      },
    });
    const atPartner = {
      ...(await staffOf(room.emsland)),
      actor: atHost.actor,
      login: atHost.login,
    };
    const { pass } = await enterBeside(atPartner, id);
    const before = await db.roomEntry.findUniqueOrThrow({ where: { identity: pass } });
    expect(before).toMatchObject({ partnerId: room.emsland.id, staffId: atHost.actor.staffId });
    expect(await isInside(await partnerVisitor(atPartner, id), pass, now)).toBe(true);
    expect(await isInside(await staffVisitor(atHost, id), pass, now)).toBe(false);
  });

  test("comes and goes where the room is locked, and is nobody whom the host's list lets be sent out", async () => {
    await lockRoom(officeOf(room.host, now), id, true);
    const { visitor, pass } = await partnerIn(room.emsland, id);
    expect(await entranceFor(visitor, now)).toBe("open");
    await lockRoom(officeOf(room.host, now), id, false);
    await db.roomEntry.update({ where: { identity: pass }, data: { lastSeenAt: now } });
    const { present } = await findPeopleInRoom(officeOf(room.host, now), id);
    const shown = present.find(({ identity }) => identity === pass);
    expect(shown).toMatchObject({ role: "partner", maySpeak: false, hasSeat: false });
    await expect(removePerson(officeOf(room.host, now), id, pass, "x")).rejects.toMatchObject(
      absent,
    );
    const stage = await transact((tx) => findOnStage(tx, { sessionId: id, askedAt: now }, now));
    expect(stage.flatMap(({ identities }) => identities)).not.toContain(pass);
  });
});

describe("a partner's acts", () => {
  let room: SharedRoom;
  let sessionId: string;
  beforeAll(async () => {
    room = await aSharedRoom();
    sessionId = room.session.id;
  });

  test("let a question through, in the journals of both houses", async () => {
    const { scope } = await partnerIn(room.emsland, sessionId);
    const questionId = await room.asked(await room.inside(room.host), "Zählt Urlaub mit?");
    const sent = form({ intent: "approve", question: questionId });
    expect(await actBesideByForm(scope, sessionId, sent)).toEqual({ ok: true });
    const { approvedAt } = await db.question.findUniqueOrThrow({ where: { id: questionId } });
    expect(approvedAt).toEqual(now);
    const saidTo = async (reader: typeof room.host) => {
      const filter = readJournalFilter(new URLSearchParams());
      const { entries } = await findEntries(officeOf(reader, now), filter);
      return entries
        .map(({ sentence }) => sentence)
        .filter((one) => /freigegeben|mitgeleitet/.test(one));
    };
    const { shortName } = room.emsland;
    const seen = await saidTo(room.host);
    expect(seen.length).toBeGreaterThanOrEqual(2);
    for (const one of seen) expect(one).toContain(shortName);
    for (const one of await saidTo(room.emsland)) expect(one).toMatch(/^Mo hat/);
    expect(await saidTo(room.steinfurt)).toEqual([]);
  });

  test("at a question from the desk stand in the host's journal, too, both ways round", async () => {
    const questionId = await room.asked(
      await room.inside(room.emsland),
      "Gilt das auch für Minijobs?",
    );
    const office = await staffOf(room.emsland);
    for (const isSettled of [true, false]) await settleQuestion(office, questionId, isSettled);
    const filter = readJournalFilter(new URLSearchParams());
    const { entries } = await findEntries(officeOf(room.host, now), filter);
    const said = entries.map(({ sentence }) => sentence);
    for (const done of ["als erledigt vermerkt", "wieder geöffnet"])
      expect(
        said.filter((one) => one.includes(done) && one.includes(room.emsland.shortName)),
      ).toHaveLength(1);
  });

  test("decline, set aside and take that back; not what is being answered or has been", async () => {
    const { scope } = await partnerIn(room.emsland, sessionId);
    const questionId = await room.asked(await room.inside(room.steinfurt), "Wer zahlt?");
    const target = { sessionId, questionId };
    for (const act of ["approve", "park", "reopen", "decline", "approve"] as const)
      expect(await actBeside(scope, target, act)).toEqual({ ok: true });
    const office = officeOf(room.host, now);
    for (const act of ["begin", "spoken"] as const) {
      await actOnQuestion(office, target, act);
      for (const own of ["decline", "park", "reopen"] as const)
        expect(await actBeside(scope, target, own)).toMatchObject({ refusal: "taken-up" });
    }
    for (const act of ["begin", "park"] as const) await actOnQuestion(office, target, act);
    expect(await actBeside(scope, target, "reopen")).toMatchObject({ refusal: "taken-up" });
    expect(await db.answer.count({ where: { questionId } })).toBe(1);
  });

  test("are these alone: everything else is the host's, by whichever door", async () => {
    const { scope } = await partnerIn(room.emsland, sessionId);
    const person = await room.inside(room.host);
    const question = await room.asked(person, "Wie lange?");
    const intents = [
      "begin",
      "spoken",
      "first",
      "merge",
      "part",
      "write",
      "at-once",
      "remove",
      "end",
    ];
    for (const intent of [...intents, "mute", "lock", "prolong", "poll-open", "announce", ""]) {
      const sent = form({ intent, question, person: person.identity, reason: "x" });
      await expect(actBesideByForm(scope, sessionId, sent), intent).rejects.toMatchObject(absent);
    }
    for (const intent of ["remove", "end", "mute", "lock"]) {
      const sent = form({ intent, person: person.identity, reason: "x" });
      await expect(actInRoom(scope, sessionId, sent), intent).rejects.toMatchObject(absent);
    }
    const target = { sessionId, questionId: question };
    await expect(actOnQuestion(scope, target, "approve")).rejects.toMatchObject(absent);
  });

  test("end with the room, and with the host's leave", async () => {
    const { scope } = await partnerIn(room.emsland, sessionId);
    const questionId = await room.asked(await room.inside(room.emsland), "Und danach?");
    const target = { sessionId, questionId };
    const afterwards = { ...scope, now: new Date(room.session.endsAt.getTime() + 31 * 60_000) };
    expect(await actBeside(afterwards, target, "approve")).toMatchObject({
      refusal: "not-running",
    });
    await room.letIn(false);
    await expect(actBeside(scope, target, "approve")).rejects.toMatchObject(absent);
    await room.letIn(true);
    const elsewhere = { sessionId, questionId: "none" };
    await expect(actBeside(scope, elsewhere, "approve")).rejects.toMatchObject(absent);
  });
});
