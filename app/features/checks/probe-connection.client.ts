import { CheckStatus, ConnectionCheck, Room, RoomEvent, Track } from "livekit-client";
import type { Seen, WayState } from "./checks.ts";

type Key = { url: string; token: string };
type Tell = (seen: Partial<Seen>) => void;
type MediaWay = "udp" | "tcp" | "relay";

/** A network that holds something up seldom says so: this long we wait for it, in milliseconds. */
const patience = { maxRetries: 0, websocketTimeout: 10_000, peerConnectionTimeout: 10_000 };

/**
 * Tries the ways into a room one after the other and tells each as soon as it is known. LiveKit's own checker
 * answers for signalling and TURN alone: its comparison of UDP and TCP never looks which of them carried the packets.
 */
export async function probeConnection(key: Key, tell: Tell): Promise<void> {
  const { status } = await new ConnectionCheck(key.url, key.token).checkWebsocket();
  if (status !== CheckStatus.SUCCESS) return tell({ signal: "failed", media: "none" });
  tell({ signal: "ok" });
  await probeMedia(key, tell);
  tell({ turn: await turnOf(key) });
}

async function probeMedia({ url, token }: Key, tell: Tell) {
  const room = new Room();
  const offers = offersOf(room);
  const rtcConfig = isLoopback(url) ? { iceServers: [] } : undefined;
  const joined = await succeeds(room.connect(url, token, { ...patience, rtcConfig }));
  const tone = joined ? await sendTone(room) : null;
  const way = tone && (await wayOfMedia(room));
  const failed = (protocol: "udp" | "tcp"): WayState =>
    offers.has(protocol) ? "failed" : "not-offered";
  tell({
    media: way ?? "none",
    udp: way === "udp" ? "ok" : failed("udp"),
    tcp: way === "tcp" ? "ok" : way === "udp" && offers.has("tcp") ? "untried" : failed("tcp"),
  });
  if (way === "udp" && offers.has("tcp")) tell({ tcp: (await comesByTcp(room)) ? "ok" : "failed" });
  await tone?.close();
  await room.disconnect();
}

/** Which protocols the room server names an address for, filled in as it does. */
function offersOf(room: Room) {
  const offers = new Set<string>();
  room.on(RoomEvent.SignalConnected, () => {
    const { client } = room.engine;
    const heard = client.onTrickle;
    client.onTrickle = (candidate, target) => {
      offers.add(candidate.candidate?.split(" ")[2]?.toLowerCase() ?? "");
      heard?.(candidate, target);
    };
  });
  return offers;
}

/** Sends a soft tone that no loudspeaker plays; it needs no microphone. Null where it cannot be sent. */
async function sendTone(room: Room) {
  const sound = new AudioContext();
  await sound.resume();
  const ear = sound.createMediaStreamDestination();
  const note = new OscillatorNode(sound, { frequency: 440 });
  note.connect(new GainNode(sound, { gain: 0.1 })).connect(ear);
  note.start();
  const [track] = ear.stream.getAudioTracks();
  const options = { source: Track.Source.Microphone, dtx: false, red: false };
  const sent = track && (await succeeds(room.localParticipant.publishTrack(track, options)));
  return sent ? sound : null;
}

/**
 * By which way the tone reaches the room server, by its own word: it reports what it has received, and
 * that report came back to us. Null when it says nothing within eight seconds.
 */
async function wayOfMedia(room: Room, only?: MediaWay): Promise<MediaWay | null> {
  for (let look = 0; look < 16; look++) {
    await new Promise((done) => setTimeout(done, 500));
    const way = wayIn(await statsOf(room));
    if (way && (!only || way === only)) return way;
  }
  return null;
}

type Stats = Map<string, Record<string, unknown>>;

async function statsOf(room: Room): Promise<Stats> {
  const track = room.localParticipant.getTrackPublication(Track.Source.Microphone)?.track;
  const stats: Stats = new Map();
  (await track?.getRTCStatsReport())?.forEach((one) => {
    stats.set(one.id, one);
  });
  return stats;
}

function wayIn(stats: Stats): MediaWay | null {
  const all = [...stats.values()];
  if (!all.some(({ type }) => type === "remote-inbound-rtp")) return null;
  const selected = all.find(({ type }) => type === "transport")?.selectedCandidatePairId;
  const pair =
    stats.get(String(selected)) ??
    all.find(({ type, nominated, state }) => {
      return type === "candidate-pair" && nominated && state === "succeeded";
    });
  const at = (side: string) => stats.get(String(pair?.[side]));
  if (at("localCandidateId")?.candidateType === "relay") return "relay";
  return at("remoteCandidateId")?.protocol === "tcp" ? "tcp" : "udp";
}

/** The room server then names its TCP address alone, and the browser connects anew. */
async function comesByTcp(room: Room) {
  await room.simulateScenario("force-tcp");
  return (await wayOfMedia(room, "tcp")) !== null;
}

/** Without `iceServers` of ours: the checker takes an empty list for an offered TURN. */
async function turnOf({ url, token }: Key): Promise<WayState> {
  const { status } = await new ConnectionCheck(url, token).checkTURN();
  if (status === CheckStatus.SKIPPED) return "not-offered";
  return status === CheckStatus.SUCCESS ? "ok" : "failed";
}

const succeeds = (work: Promise<unknown>) =>
  work.then(
    () => true,
    () => false,
  );

const isLoopback = (url: string) => /^\w+:\/\/(localhost|127\.|\[::1\])/.test(url);
