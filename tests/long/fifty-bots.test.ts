import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expertToken, stageToken } from "#app/features/experts/links.server.ts";
import { entryToken } from "#app/features/registration/links.server.ts";
import { register } from "#app/features/registration/register.server.ts";
import { db } from "#app/platform/db.server.ts";
import { type Attended, attend } from "#tests/support/bots.ts";
import { anAssociation, anExpert, aSession, guest, guestOf, inHours } from "#tests/support/cast.ts";
import { aVisitor, keyBehind, stageKey } from "#tests/support/keys.ts";
import { livekitBinary, startLiveKit, type TestLiveKit } from "#tests/support/livekit.ts";
import { type RunningServer, startServer } from "#tests/support/server.ts";

const many = 50;
const speaker = "Dr. Vera Busch";

describe.skipIf(!livekitBinary)("fifty guests and an expert in one room", () => {
  let server: RunningServer;
  let livekit: TestLiveKit;
  let attended: Attended;

  beforeAll(async () => {
    const host = await anAssociation("aiw");
    const expert = await anExpert(host, speaker);
    const seats = many + 2;
    const session = await aSession(host, { startsAt: inHours(-0.1), expert, seats });
    livekit = await startLiveKit();
    server = await startServer({
      databaseUrl: process.env.DATABASE_URL,
      role: "web",
      env: livekit.env,
    });
    for (let n = 0; n < seats; n++)
      await register(guestOf(host, inHours(-1)), session.id, guest(n));
    const places = await db.registration.findMany({ where: { sessionId: session.id } });
    const [early, late, ...listen] = await Promise.all(
      places.map(async (place) => (await keyBehind(aVisitor(server.url), entryToken(place))).token),
    );
    const engagement = await db.engagement.findFirstOrThrow();
    const links = { expert: expertToken(engagement), stage: stageToken(engagement) };
    const { token: speaks } = await stageKey(server.url, links);
    if (!early || !late) throw new Error("Nobody listens to the wire");
    attended = await attend({ url: livekit.url, speaks, listen, early, late });
  });

  afterAll(async () => {
    await server?.stop();
    await livekit?.stop();
  });

  test("all of them hear the voice and see the picture", () => {
    expect(attended.seen.map(({ tracks }) => tracks)).toEqual(Array(many).fill(2));
  });

  test("each knows of the others nothing but that they are there", async () => {
    for (const { identity, others } of attended.seen) {
      const audience = others.filter(({ words }) => words.length === 0);
      expect(audience.length, identity).toBeGreaterThanOrEqual(many - 1);
      const named = others.filter(({ words }) => words.length > 0);
      expect(named.map(({ words }) => words.includes(speaker))).toEqual([true]);
    }
  });

  test("no byte that the room server sends tells of a guest, only of the expert", async () => {
    const told = await db.registration.findMany();
    const entries = await db.roomEntry.findMany({ where: { registrationId: { not: null } } });
    const words = told.flatMap(({ id, name, company, email, uid }) => [
      id,
      name,
      company,
      email,
      uid,
    ]);
    const wire = attended.bytes.map((bytes) => Buffer.from(bytes, "latin1").toString("utf8"));
    for (const text of wire) {
      expect(words.filter((word) => word && text.includes(word))).toEqual([]);
      expect(text).toContain(speaker);
      const seen = entries.filter(({ identity }) => text.includes(identity));
      expect(seen.length).toBeGreaterThanOrEqual(many);
    }
  });
});
