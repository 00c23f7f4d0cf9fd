import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { withdraw } from "#app/features/places/withdraw.server.ts";
import { actOnQuestion } from "#app/features/questions/act-on-question.server.ts";
import { askQuestion } from "#app/features/questions/ask.server.ts";
import type { Act, ShownAs } from "#app/features/questions/questions.ts";
import { db } from "#app/platform/db.server.ts";
import {
  type Association,
  anAssociation,
  aSession,
  guestOf,
  inHours,
  officeOf,
} from "../support/cast.ts";
import { type Heard, listen, someoneInside } from "../support/hour-stream.ts";
import { type RunningServer, startServer } from "../support/server.ts";

let [one, other]: RunningServer[] = [];
let host: Association;
let sessionId: string;

beforeAll(async () => {
  const wish = { databaseUrl: process.env.DATABASE_URL, role: "web" as const };
  [one, other] = await Promise.all([startServer(wish), startServer(wish)]);
  host = await anAssociation("aiw");
});
afterAll(() => Promise.all([one?.stop(), other?.stop()]));

beforeEach(async () => {
  sessionId = (await aSession(host, { startsAt: inHours(-0.2), seats: 50 })).id;
});

const both = () => [one, other] as [RunningServer, RunningServer];
const inside = () => someoneInside(both()[0].url, host, sessionId);
type Guest = Awaited<ReturnType<typeof inside>>;

/** The tests' own process changes; the servers hear of it by the database alone. */
const asked = async (by: Guest, text: string, shownAs: ShownAs = "nobody") => {
  const scope = {
    ...guestOf(host, new Date()),
    actor: { kind: "guest" as const, registrationId: by.id },
  };
  const outcome = await askQuestion(scope, sessionId, { text, shownAs });
  return (outcome.ok && outcome.questionId) || "";
};
const act = (questionId: string, what: Act) =>
  actOnQuestion(officeOf(host, new Date()), { sessionId, questionId }, what);

const until = (check: () => void) => vi.waitFor(check, { timeout: 20_000, interval: 20 });
const namesOf = (heard: Heard[]) => heard.map(({ event }) => event);

describe("who has gone in", () => {
  test("hears the whole, then each change, whichever process answers", async () => {
    const [asks, reads] = [await inside(), await inside()];
    const [here, there] = [reads.listen(), asks.listen(both()[1].url)];
    await Promise.all([here.opened, there.opened]);
    await until(() => expect(namesOf(here.heard).slice(0, 2)).toEqual(["hour", "own"]));
    const id = await asked(asks, "Zählt Urlaub mit?");
    await until(() => expect(namesOf(there.heard)).toContain("own-change"));
    expect(here.state.text).not.toContain("Zählt Urlaub mit?");
    await act(id, "approve");
    for (const stream of [here, there])
      await until(() => expect(stream.state.text).toContain("Zählt Urlaub mit?"));
    here.close();
    there.close();
  });

  test("asks and votes by plain forms, which lead back", async () => {
    const [asks, votes] = [await inside(), await inside()];
    const sent = await asks.jar.ask(asks.inside, { intent: "ask", text: "Wie lange?" });
    expect(sent).toMatchObject({ status: 303, location: `${asks.inside}?teil=fragen#fragen` });
    const { id } = await db.question.findFirstOrThrow({ where: { sessionId } });
    await act(id, "approve");
    await votes.jar.ask(votes.inside, { intent: "vote", question: id });
    expect((await votes.jar.ask(votes.inside)).text).toContain("2 Stimmen");
    const empty = await asks.jar.ask(asks.inside, { intent: "ask", text: " ", shownAs: "company" });
    expect(empty.status).toBe(400);
    expect(empty.text).toContain("Bitte geben Sie Ihre Frage ein.");
    const unknown = await asks.jar.ask(asks.inside, { intent: "anything", text: "Was?" });
    expect(unknown.status).toBe(404);
    const long = await asks.jar.ask(asks.inside, { intent: "ask", text: "x".repeat(1001) });
    expect(long.text).toContain("x".repeat(1001));
  });

  test("has one stream, the newest", async () => {
    const reads = await inside();
    const first = reads.listen();
    await until(() => expect(namesOf(first.heard)).toContain("own"));
    const second = reads.listen();
    await until(() => expect(first.state.isOver).toBe(true));
    expect(namesOf(first.heard).at(-1), "and the older page asks no more").toBe("over");
    await until(() => expect(namesOf(second.heard)).toContain("own"));
    expect(second.state.isOver).toBe(false);
    second.close();
  });
});

describe("nothing is heard", () => {
  test("by who has not gone in, or comes with the cookie of somebody else", async () => {
    const [reads, foreign] = [await inside(), await inside()];
    const bare = listen(both()[0].url, reads.stream, "");
    await bare.opened;
    const stolen = listen(
      both()[0].url,
      reads.stream,
      foreign.jar.kept.map(({ name, value }) => `${name}=${value}`).join("; "),
    );
    await stolen.opened;
    expect([bare.state.status, stolen.state.status]).toEqual([409, 409]);
  });

  test("by who gives the seat back, from then on", async () => {
    const [goes, stays] = [await inside(), await inside()];
    const stream = goes.listen();
    await until(() => expect(namesOf(stream.heard)).toContain("own"));
    const actor = { kind: "guest" as const, registrationId: goes.id };
    await withdraw({ ...guestOf(host, new Date()), actor }, goes.id);
    await act(await asked(stays, "Danach?"), "approve");
    await until(() => expect(stream.state.isOver).toBe(true));
    expect(stream.state.text).not.toContain("Danach?");
    expect(namesOf(stream.heard)).toContain("over");
    const again = goes.listen();
    await again.opened;
    expect(again.state.status).toBe(409);
  });

  test("twice or not at all when a process ends: the page comes to the other one and has the same", async () => {
    const third = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
    const [asks, reads] = [await inside(), await inside()];
    const stream = reads.listen(third.url);
    await until(() => expect(namesOf(stream.heard)).toContain("own"));
    await act(await asked(asks, "Vorher?"), "approve");
    await until(() => expect(stream.state.text).toContain("Vorher?"));
    await third.kill9();
    await until(() => expect(stream.state.isOver).toBe(true));
    await act(await asked(asks, "Dazwischen?"), "approve");
    const next = reads.listen(both()[1].url);
    await until(() => expect(namesOf(next.heard)).toContain("own"));
    const [{ data } = { data: null }] = next.heard;
    const { questions } = data as { questions: { text: string }[] };
    expect(questions.map(({ text }) => text).toSorted()).toEqual(["Dazwischen?", "Vorher?"]);
    next.close();
  });

  test("any longer from a server that is told to stop: streams do not hold it up", async () => {
    const ending = await startServer({ databaseUrl: process.env.DATABASE_URL, role: "web" });
    const reads = await inside();
    const stream = reads.listen(ending.url);
    await until(() => expect(namesOf(stream.heard)).toContain("own"));
    await ending.stop();
    expect(stream.state.isOver).toBe(true);
  });
});
