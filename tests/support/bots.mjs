// Guests of a room without a browser, in a process of their own: 50 of them hold a gigabyte, and their
// native part outlives a test that fails. Plain JavaScript, so that types need no native package.
import { setTimeout as after } from "node:timers/promises";
import {
  AudioFrame,
  AudioSource,
  dispose,
  LocalAudioTrack,
  LocalVideoTrack,
  Room,
  RoomEvent,
  TrackPublishOptions,
  TrackSource,
  VideoBufferType,
  VideoFrame,
  VideoSource,
} from "@livekit/rtc-node";

/** @typedef {import("./bots.ts").Wish} Wish */

const width = 320;
const height = 180;
const atOnce = 5;

/** Speaks and shows a picture until it is told to stop. */
async function speaker(url, token) {
  const room = new Room();
  await room.connect(url, token, { autoSubscribe: false });
  const voice = new AudioSource(48_000, 1);
  const picture = new VideoSource(width, height);
  const options = (source) => Object.assign(new TrackPublishOptions(), { source });
  await room.localParticipant.publishTrack(
    LocalAudioTrack.createAudioTrack("voice", voice),
    options(TrackSource.SOURCE_MICROPHONE),
  );
  await room.localParticipant.publishTrack(
    LocalVideoTrack.createVideoTrack("picture", picture),
    options(TrackSource.SOURCE_CAMERA),
  );
  let speaks = true;
  const speaking = (async () => {
    while (speaks) await voice.captureFrame(new AudioFrame(tone, 48_000, 1, tone.length));
  })();
  const showing = (async () => {
    for (let n = 0; speaks; n++) {
      const bytes = new Uint8Array((width * height * 3) / 2).fill((n * 5) % 255);
      picture.captureFrame(new VideoFrame(bytes, width, height, VideoBufferType.I420));
      await after(100);
    }
  })();
  const stop = async () => {
    speaks = false;
    await Promise.all([speaking, showing]);
    await room.disconnect();
  };
  return { stop };
}

const tone = Int16Array.from({ length: 480 }, (_, n) => 3000 * Math.sin(n / 8));

/** Listens, and remembers what it was ever told of each other participant. */
async function guest(url, token) {
  const room = new Room();
  const told = new Map();
  const tracks = new Set();
  const hear = () => {
    for (const { identity, name, metadata, attributes } of room.remoteParticipants.values()) {
      const known = told.get(identity) ?? new Set();
      told.set(identity, known);
      for (const words of [name, metadata, ...Object.entries(attributes ?? {}).flat()])
        if (words) known.add(words);
    }
  };
  for (const event of TELLING) room.on(event, hear);
  room.on(RoomEvent.TrackSubscribed, ({ sid }) => tracks.add(sid));
  await room.connect(url, token);
  const sees = () => {
    hear();
    const others = Array.from(told, ([identity, words]) => ({ identity, words: [...words] }));
    return { identity: room.localParticipant.identity, tracks: tracks.size, others };
  };
  return { sees, leave: () => room.disconnect() };
}

const TELLING = [
  RoomEvent.ParticipantConnected,
  RoomEvent.ParticipantDisconnected,
  RoomEvent.ParticipantNameChanged,
  RoomEvent.ParticipantMetadataChanged,
  RoomEvent.ParticipantAttributesChanged,
];

/** Joins by signalling alone and keeps every byte that the room server sends. */
async function wire(url, token) {
  const parts = [];
  const socket = new WebSocket(`${url}/rtc?access_token=${token}&protocol=15&auto_subscribe=0`);
  socket.binaryType = "arraybuffer";
  socket.onmessage = ({ data }) => parts.push(Buffer.from(data));
  await new Promise((done, fail) => {
    socket.onopen = done;
    socket.onerror = fail;
  });
  return { bytes: () => Buffer.concat(parts), close: () => socket.close() };
}

/** @param {Wish} wish */
async function attend({ url, speaks, listen, early, late }) {
  const before = await wire(url, early);
  const stage = await speaker(url, speaks);
  const guests = [];
  for (let n = 0; n < listen.length; n += atOnce)
    guests.push(...(await Promise.all(listen.slice(n, n + atOnce).map((one) => guest(url, one)))));
  const isComplete = ({ tracks, others }) => tracks === 2 && others.length >= listen.length;
  for (let tries = 0; tries < 600; tries++) {
    if (guests.every((one) => isComplete(one.sees()))) break;
    await after(100);
  }
  const afterwards = await wire(url, late);
  for (let tries = 0; afterwards.bytes().length === 0 && tries < 100; tries++) await after(100);
  const seen = guests.map((one) => one.sees());
  const bytes = [before, afterwards].map((one) => one.bytes().toString("latin1"));
  before.close();
  afterwards.close();
  await stage.stop();
  for (const one of guests) await one.leave();
  return { seen, bytes };
}

process.once("disconnect", () => process.exit());

const end = () => dispose().then(() => process.exit(0));

/** Listens until its connection ends, and tells of what it hears and of the end. */
async function stay({ url, stays }) {
  const room = new Room();
  room.on(RoomEvent.TrackSubscribed, () => process.send("hears"));
  room.on(RoomEvent.Disconnected, () => process.send("lost"));
  await room.connect(url, stays).catch(() => process.send("lost"));
}

process.once("message", async (wish) => {
  if (wish.listen) return process.send(await attend(wish), end);
  if (wish.stays) {
    process.on("message", (next) => (next === "stop" ? end() : stay(next)));
    return stay(wish);
  }
  const stage = await speaker(wish.url, wish.speaks);
  process.once("message", () => stage.stop().then(end));
  process.send("speaks");
});
