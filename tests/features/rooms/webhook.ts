import { createHash } from "node:crypto";
import { AccessToken } from "livekit-server-sdk";

export const hookKeys = { key: "hookkey", secret: "hook-secret-hook-secret-hook-secret-" };

/** For vi.hoisted: makes the app expect webhooks that are signed with these keys. */
export const hookEnvironment = {
  LIVEKIT_URL: "ws://127.0.0.1:9",
  LIVEKIT_API_KEY: "joinkey",
  LIVEKIT_API_SECRET: "join-secret-join-secret-join-secret-",
  LIVEKIT_WEBHOOK_KEY: hookKeys.key,
  LIVEKIT_WEBHOOK_SECRET: hookKeys.secret,
};

type Told = {
  event: string;
  id?: string;
  room?: string;
  at: Date;
  participant?: { sid: string; identity: string; joinedAt: Date };
};

const seconds = (moment: Date) => String(Math.floor(moment.getTime() / 1000));

/** As the room server writes it. */
export const bodyOf = ({ event, id, room, at, participant }: Told) =>
  JSON.stringify({
    event,
    id: id ?? `EV_${Math.random().toString(36).slice(2)}`,
    createdAt: seconds(at),
    ...(room && { room: { sid: "RM_1", name: room } }),
    ...(participant && {
      participant: {
        sid: participant.sid,
        identity: participant.identity,
        state: "ACTIVE",
        joinedAt: seconds(participant.joinedAt),
        joinedAtMs: String(participant.joinedAt.getTime()),
      },
    }),
  });

/** The Authorization header that goes with a body. */
export async function signed(body: string, { key, secret } = hookKeys) {
  const token = new AccessToken(key, secret, { ttl: 300 });
  token.sha256 = createHash("sha256").update(body).digest("base64");
  return token.toJwt();
}
