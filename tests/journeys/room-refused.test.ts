import { RoomServiceClient } from "livekit-server-sdk";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roomFor } from "#app/features/rooms/enter.server.ts";
import { anna, ben } from "#tests/support/cast.ts";
import { anHour, type Hour, moves } from "#tests/support/hour.ts";
import { keys, livekitBinary } from "#tests/support/livekit.ts";
import { hasBrowser } from "#tests/support/parts.ts";

const patient = { timeout: 60_000 };

describe.skipIf(!hasBrowser || !livekitBinary)("a room that the room server gives nobody", () => {
  let hour: Hour;
  let rooms: RoomServiceClient;
  let name: string;

  beforeAll(async () => {
    hour = await anHour({ guests: [anna, ben] });
    rooms = new RoomServiceClient(hour.livekit.url, keys.key, keys.secret);
    name = (await roomFor(hour.session.id, new Date())).livekitName;
    await rooms.createRoom({ name, maxParticipants: 1 });
  });
  afterAll(() => hour?.end());

  test("full is not 'you may not': the page waits, and is in once there is room", async () => {
    const expert = await hour.asExpert();
    await moves(expert, ".stage video");
    const guest = await hour.asGuest(0);
    await guest.locator(".banner:not(.gone)").waitFor(patient);
    expect(await guest.locator(".shut").count()).toBe(0);
    expect(await guest.content()).not.toMatch(/gilt nicht mehr|entfernt/);
    await rooms.deleteRoom(name);
    await moves(guest, ".stage video", 60_000);
    await expect.poll(() => guest.locator(".banner:not(.gone)").count(), patient).toBe(0);
  });
});
