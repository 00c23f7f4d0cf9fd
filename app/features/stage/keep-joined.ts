import { type Room, RoomEvent } from "livekit-client";
import type { RoomAddresses } from "#app/features/rooms/addresses.ts";
import { heartbeat } from "#app/features/rooms/heartbeat.ts";
import type { Refusal } from "#app/features/rooms/rooms.ts";

export type Joining =
  | { state: "joining" | "inside" | "reconnecting" | "again" | "unavailable" }
  | { state: "shut"; refusal: Refusal };

type Told = {
  joining: (joining: Joining) => void;
  /** How many minutes are left, and until when. */
  end: (minutesLeft: number, endsAt: Date) => void;
  /** The connection is a new one: what was on stage has to go there again. */
  inside: () => void;
};

type KeyAnswer = { ok: true; url: string; token: string; identity: string } | Refused;
type PresenceAnswer = { ok: true; minutesLeft: number; endsAt: string } | Refused;
type Refused = { ok: false; refusal: Refusal };

/**
 * Joins, and joins anew whenever the connection ends without our wish: a room server that was started
 * again has forgotten the room, and the fresh key makes it exist again. Ends when the key is refused.
 */
export function keepJoined(room: Room, addresses: RoomAddresses, tell: Told) {
  let isStopped = false;
  let isConnecting = false;
  let failures = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let beat: ReturnType<typeof setInterval> | undefined;
  let inside: string | null = null;

  /** The last sign of a connection says when it ended, also where the page itself does. */
  const sayGoodbye = () => {
    clearInterval(beat);
    if (inside) navigator.sendBeacon(addresses.presence, new URLSearchParams({ identity: inside }));
    inside = null;
  };
  const stop = () => {
    isStopped = true;
    clearTimeout(timer);
    sayGoodbye();
    window.removeEventListener("pagehide", sayGoodbye);
    room.off(RoomEvent.Disconnected, onLost).off(RoomEvent.Reconnected, onReconnected);
    room.off(RoomEvent.Reconnecting, onReconnecting);
    room.off(RoomEvent.SignalReconnecting, onReconnecting);
    return room.disconnect();
  };
  const shut = (refusal: Refusal) => {
    stop();
    tell.joining({ state: "shut", refusal });
  };
  const retry = () => {
    failures += 1;
    tell.joining({ state: failures > 3 ? "unavailable" : "again" });
    timer = setTimeout(attempt, backoff(failures));
  };
  const onLost = () => {
    if (isConnecting || isStopped) return;
    sayGoodbye();
    tell.joining({ state: "again" });
    timer = setTimeout(attempt, Math.random() * 1500);
  };
  const onReconnecting = () => tell.joining({ state: "reconnecting" });
  const onReconnected = () => tell.joining({ state: "inside" });

  const attempt = async () => {
    const key = await post<KeyAnswer>(addresses.key);
    if (isStopped) return;
    if (key && !key.ok && key.refusal !== "unavailable") return shut(key.refusal);
    if (!key?.ok || !(await connect(key.url, key.token))) return isStopped ? undefined : retry();
    failures = 0;
    tell.joining({ state: "inside" });
    tell.inside();
    inside = key.identity;
    const signal = () => giveSign(key.identity);
    beat = setInterval(signal, heartbeat);
    signal();
  };
  const connect = async (url: string, key: string) => {
    isConnecting = true;
    const rtcConfig = isLoopback(url) ? { iceServers: [] } : undefined;
    const joined = await room.connect(url, key, { rtcConfig }).then(
      () => true,
      () => false,
    );
    isConnecting = false;
    return joined && !isStopped;
  };
  const giveSign = async (identity: string) => {
    const answer = await post<PresenceAnswer>(addresses.presence, { identity });
    if (isStopped || !answer) return;
    if (answer.ok) tell.end(answer.minutesLeft, new Date(answer.endsAt));
    else shut(answer.refusal);
  };

  room.on(RoomEvent.Disconnected, onLost).on(RoomEvent.Reconnected, onReconnected);
  room.on(RoomEvent.Reconnecting, onReconnecting);
  room.on(RoomEvent.SignalReconnecting, onReconnecting);
  window.addEventListener("pagehide", sayGoodbye);
  attempt();
  return { stop };
}

/** The answer, a refusal too; null if none came. */
const post = <T>(address: string, fields: Record<string, string> = {}) =>
  fetch(address, {
    method: "POST",
    body: new URLSearchParams(fields),
    redirect: "manual",
  }).then(
    (answer) => read<T>(answer),
    () => null,
  );

async function read<T>(answer: Response): Promise<T | Refused | null> {
  if (isWithoutRight(answer)) return { ok: false, refusal: "no-right" };
  if (answer.status >= 500) return null;
  return answer.json().then(
    (told) => told as T,
    () => null,
  );
}

/** The link, the login or the role behind this page is no more: sent to a login, forbidden or absent. */
const isWithoutRight = ({ type, status }: Response) =>
  type === "opaqueredirect" || status === 403 || status === 404;

/** 1, 2, 4, then about 5 seconds, spread so that seven hundred pages do not come at once. */
const backoff = (failures: number) =>
  Math.min(1000 * 2 ** (failures - 1), 5000) * (0.7 + Math.random() * 0.6);

const isLoopback = (url: string) => /^\w+:\/\/(localhost|127\.|\[::1\])/.test(url);
