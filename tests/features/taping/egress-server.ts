import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { json } from "node:stream/consumers";

export type Status = "STARTING" | "ACTIVE" | "ENDING" | "COMPLETE" | "FAILED" | "LIMIT_REACHED";
type Asked = {
  roomName: string;
  egressId?: string;
  layout?: string;
  fileOutputs?: { filepath: string }[];
  identity?: string;
  permission?: { canPublish?: boolean };
};
export type Egress = { id: string; room: string; path: string; status: Status; bytes: number };

const over: Status[] = ["COMPLETE", "FAILED", "LIMIT_REACHED"];

/** As egress writes it, in answers and in webhooks. */
export const infoOf = ({ id, room, path, status, bytes }: Egress) => ({
  ...{ egressId: id, roomName: room, status: `EGRESS_${status}` },
  roomComposite: { roomName: room, layout: "speaker", fileOutputs: [{ filepath: path }] },
  fileResults: bytes > 0 ? [{ filename: path, size: String(bytes) }] : [],
});

/**
 * A server that answers over HTTP as the room server does (Twirp) what is asked of egress, and of those who are in a
 * room, and keeps what it was asked.
 */
export async function anEgressServer() {
  const asked: { path: string; body: Asked; authorization?: string }[] = [];
  const all: Egress[] = [];
  /** Whether egress does what it is asked and answers nothing that is understood; deaf, it does not even do it. */
  const mood = { isSilent: false, isDeaf: false };
  /** Whether they may be seen and heard, by their identity. */
  const inRoom = new Map<string, boolean>();
  const running = () => all.filter(({ status }) => !over.includes(status));
  const recording = () => running().filter(({ status }) => status !== "ENDING");
  const verbs: Record<string, (body: Asked) => object | null> = {
    StartRoomCompositeEgress: ({ roomName: room, fileOutputs }) => {
      const path = fileOutputs?.[0]?.filepath ?? "";
      const id = `EG_${path}`;
      const one: Egress = { id, room, path, status: "STARTING", bytes: 0 };
      all.push(one);
      return infoOf(one);
    },
    StopEgress: ({ egressId }) => {
      const one = running().find(({ id }) => id === egressId);
      if (one) one.status = "ENDING";
      return one ? infoOf(one) : null;
    },
    ListEgress: ({ roomName }) => ({
      items: all.filter(({ room }) => room === roomName).map(infoOf),
    }),
    CreateRoom: () => ({}),
    GetParticipant: ({ identity = "" }) =>
      inRoom.has(identity) ? { identity, tracks: [{ sid: "TR_1", source: "MICROPHONE" }] } : null,
    MutePublishedTrack: () => ({}),
    UpdateParticipant: ({ identity = "", permission }) => {
      if (!inRoom.has(identity)) return null;
      inRoom.set(identity, permission?.canPublish ?? false);
      return {};
    },
  };
  const server = createServer(async (request, answer) => {
    const body = (await json(request)) as Asked;
    const path = request.url ?? "";
    asked.push({ path, body, authorization: request.headers.authorization });
    const isOfEgress = path.includes("Egress/");
    const told = isOfEgress && mood.isDeaf ? null : verbs[path.split("/").at(-1) ?? ""]?.(body);
    const isLost = isOfEgress && (mood.isSilent || mood.isDeaf);
    const [status, said] = isLost
      ? [503, { code: "unavailable", msg: "no response" }]
      : told
        ? [200, told]
        : [404, { code: "not_found", msg: "nothing here" }];
    answer.writeHead(status as number, { "Content-Type": "application/json" });
    answer.end(JSON.stringify(said));
  });
  await new Promise<void>((done) => {
    server.listen(0, "127.0.0.1", done);
  });
  const url = `ws://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const stop = () =>
    new Promise((done) => {
      server.close(done);
      server.closeAllConnections();
    });
  return { url, asked, all, running, recording, mood, inRoom, stop };
}
