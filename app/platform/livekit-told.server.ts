import { type EgressInfo, EgressStatus } from "livekit-server-sdk";

/** How far a file of egress is; from the fourth on it is the last word. */
export type EgressState =
  | "starting"
  | "active"
  | "ending"
  | "complete"
  | "failed"
  | "aborted"
  | "limit_reached";

/** What egress says of one file; times are its own. */
export type EgressTold = {
  egressId: string;
  room: string;
  state: EgressState;
  /** The path that was asked for. */
  path: string;
  bytes: number;
  startedAt: Date | null;
  endedAt: Date | null;
};

/** Reduced to what we keep. */
export function egressTold(info: EgressInfo): EgressTold {
  const { egressId, roomName: room, status, fileResults, startedAt, endedAt, request } = info;
  const [file] = fileResults;
  const asked = request.case === "roomComposite" ? request.value : null;
  const path = asked?.fileOutputs[0]?.filepath || fileIn(asked?.output) || file?.filename || "";
  const word = EgressStatus[status]?.replace("EGRESS_", "").toLowerCase() as EgressState;
  return {
    ...{ egressId, room, path, state: word ?? "starting", bytes: Number(file?.size ?? 0) },
    startedAt: fromNanoseconds(file?.startedAt || startedAt),
    endedAt: fromNanoseconds(file?.endedAt || endedAt),
  };
}

const fileIn = (output?: { case?: string; value?: unknown }) =>
  output?.case === "file" ? (output.value as { filepath: string }).filepath : "";

const fromNanoseconds = (told: bigint) => (told > 0n ? new Date(Number(told / 1_000_000n)) : null);
