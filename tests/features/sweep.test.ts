import { beforeAll, describe, expect, test } from "vitest";
import type { Scope } from "#app/features/identity/scope.ts";
import { db } from "#app/platform/db.server.ts";
import { afterVerbs } from "#tests/house/expectations/after.ts";
import { agendaVerbs } from "#tests/house/expectations/agenda.ts";
import { approachVerbs } from "#tests/house/expectations/approaches.ts";
import { attendanceVerbs } from "#tests/house/expectations/attendance.ts";
import { callVerbs } from "#tests/house/expectations/calls.ts";
import { captionVerbs } from "#tests/house/expectations/captions.ts";
import { chatVerbs } from "#tests/house/expectations/chat.ts";
import { checkVerbs } from "#tests/house/expectations/checks.ts";
import { circularVerbs } from "#tests/house/expectations/circulars.ts";
import { comoderationVerbs } from "#tests/house/expectations/comoderation.ts";
import { companyVerbs } from "#tests/house/expectations/companies.ts";
import { copyVerbs } from "#tests/house/expectations/copies.ts";
import { directoryVerbs } from "#tests/house/expectations/directory.ts";
import { expertVerbs } from "#tests/house/expectations/experts.ts";
import { fileReads } from "#tests/house/expectations/files.ts";
import { floorVerbs } from "#tests/house/expectations/floor.ts";
import { liveVerbs } from "#tests/house/expectations/live.ts";
import { lookupVerbs } from "#tests/house/expectations/lookups.ts";
import { materialVerbs } from "#tests/house/expectations/materials.ts";
import { memberListVerbs } from "#tests/house/expectations/memberlists.ts";
import { officeReads } from "#tests/house/expectations/office.ts";
import { officeVerbs } from "#tests/house/expectations/offices.ts";
import { stepsFromPlace } from "#tests/house/expectations/own-place.ts";
import { passVerbs } from "#tests/house/expectations/passes.ts";
import { peopleVerbs } from "#tests/house/expectations/people.ts";
import { placeVerbs } from "#tests/house/expectations/places.ts";
import { planningVerbs } from "#tests/house/expectations/planning.ts";
import { pollVerbs } from "#tests/house/expectations/polls.ts";
import { poolVerbs } from "#tests/house/expectations/pool.ts";
import { programmeReads } from "#tests/house/expectations/programme.ts";
import { publicationVerbs } from "#tests/house/expectations/publication.ts";
import { questionVerbs } from "#tests/house/expectations/questions.ts";
import { recordingVerbs } from "#tests/house/expectations/recordings.ts";
import { representationVerbs } from "#tests/house/expectations/representations.ts";
import { roomVerbs } from "#tests/house/expectations/rooms.ts";
import { seriesReads } from "#tests/house/expectations/series.ts";
import { deskOfSession } from "#tests/house/expectations/session-desk.ts";
import { stepsOfSession } from "#tests/house/expectations/session-steps.ts";
import { sessionVerbs } from "#tests/house/expectations/sessions.ts";
import { settingsVerbs } from "#tests/house/expectations/settings.ts";
import { tapingVerbs } from "#tests/house/expectations/taping.ts";
import { withoutAssociation } from "#tests/house/expectations/without-association.ts";
import { ofCompanies } from "#tests/house/expectations/without-association-of-companies.ts";
import { aWorld, type Line, marksIn, type World } from "#tests/house/expectations/world.ts";
import { type Association, officeOf } from "#tests/support/cast.ts";
import { serverFiles, verbsOfTheHouse } from "#tests/support/verbs.ts";

const tables = {
  attendance: attendanceVerbs,
  "after a session": afterVerbs,
  calls: callVerbs,
  checks: checkVerbs,
  circulars: circularVerbs,
  lookups: lookupVerbs,
  offices: officeVerbs,
  comoderation: comoderationVerbs,
  companies: companyVerbs,
  directory: directoryVerbs,
  experts: expertVerbs,
  settings: settingsVerbs,
  materials: materialVerbs,
  "member lists": memberListVerbs,
  sessions: sessionVerbs,
  planning: planningVerbs,
  publication: publicationVerbs,
  "desk of a session": deskOfSession,
  pool: poolVerbs,
  "steps of a session": stepsOfSession,
  programme: programmeReads,
  copies: copyVerbs,
  series: seriesReads,
  "the office": officeReads,
  places: placeVerbs,
  "one's own place": stepsFromPlace,
  approaches: approachVerbs,
  questions: questionVerbs,
  polls: pollVerbs,
  chat: chatVerbs,
  recordings: recordingVerbs,
  agenda: agendaVerbs,
  captions: captionVerbs,
  live: liveVerbs,
  representations: representationVerbs,
  rooms: roomVerbs,
  floor: floorVerbs,
  passes: passVerbs,
  taping: tapingVerbs,
  people: peopleVerbs,
  "files of people": fileReads,
};
const lines = Object.values(tables).flatMap((table) => Object.entries(table));
const acting = verbsOfTheHouse().filter(({ isFor }) => isFor);

describe("each function of the house that acts for an association", () => {
  test("has one line, and each line its function", () => {
    const known = lines.map(([verb]) => verb).sort();
    expect(known).toEqual(acting.map(({ file, name }) => `${file}: ${name}`).sort());
  });

  test("or its file says why it acts for none", () => {
    const files = new Set(acting.map(({ file }) => file));
    const others = serverFiles().filter((file) => !files.has(file));
    const told = [...withoutAssociation, ...ofCompanies].flatMap((reason) => reason.files);
    expect(told.sort()).toEqual(others);
  });
});

describe.each(
  Object.entries(tables),
)("%s: own, partner and foreign association call", (_, table) => {
  let world: World;

  beforeAll(async () => {
    world = await aWorld();
  });

  test.each(Object.entries(table))("%s", async (_verb, line) => {
    const { own, partner, foreign } = line;
    expect({
      own: await answerTo(line, world, world.own),
      partner: await answerTo(line, world, world.partner),
      foreign: await answerTo(line, world, world.foreign),
    }).toEqual({ own, partner, foreign });
  });
});

test("a stranger gets as much as the host only where the line says why", () => {
  const bare = ["404", "nothing"];
  const loose = lines.filter(
    ([, { own, foreign, because }]) => foreign === own && !bare.includes(own) && !because,
  );
  expect(loose.map(([verb]) => verb)).toEqual([]);
});

/** A 404 has changed nothing: neither row nor fact is left of the try. */
async function answerTo({ call }: Line, world: World, association: Association) {
  const tried: { facts?: number } = {};
  const scope: Scope = officeOf(association);
  const answer = await call(scope, {
    ...world,
    seat: async (sessionId) => noted(tried, await world.seat(sessionId)),
    shared: async (startsAt) => noted(tried, await world.shared(startsAt)),
    material: async (audience) => noted(tried, await world.material(audience)),
    moved: async () => noted(tried, await world.moved()),
  }).then(
    (given: unknown) => wordFor(given),
    (thrown: unknown) => {
      if (thrown instanceof Response) return String(thrown.status);
      throw thrown;
    },
  );
  if (answer === "404" && tried.facts !== undefined)
    expect(await db.fact.count()).toBe(tried.facts);
  return answer;
}

/** What the world has made for a line is no work of the line's. */
async function noted<T>(tried: { facts?: number }, made: T): Promise<T> {
  tried.facts = await db.fact.count();
  return made;
}

function wordFor(answer: unknown): string {
  if (typeof answer === "boolean") return String(answer);
  if (typeof answer === "string" && !/leak-/i.test(answer)) return answer;
  if (answer === null || answer === undefined) return "nothing";
  const { ok, refusal, problem } = answer as Record<string, unknown>;
  if (ok === true) return "ok";
  if (ok === false) return String(refusal ?? problem);
  if (problem) return "problem";
  const marks = marksIn(answer);
  return marks === "nothing" && !Array.isArray(answer) ? "ok" : marks;
}
