import { isUtf8 } from "node:buffer";
import webvtt, {
  type Cue as Parsed,
  type TreeNode,
  type TreeNodeObjectTagNameWithRt,
} from "webvtt-parser";
import type { Cue } from "./vtt.ts";

export type VttRefusal = "vtt-not-text" | "vtt-unsigned" | "vtt-no-cues" | "vtt-line";
/** The escapes of WebVTT; the parser's own list lacks the semicolons, and leaves them in the text. */
const entities = {
  ...{ "&amp;": "&", "&lt;": "<", "&gt;": ">", "&quot;": '"' },
  ...{ "&nbsp;": "\u00A0", "&lrm;": "\u200E", "&rlm;": "\u200F" },
} as const;

type Read = { ok: true; cues: Cue[] } | { ok: false; refusal: VttRefusal; line: number };

/**
 * The cues of a file that somebody brought, as plain text: who speaks stands before it, looks and positions go. What
 * a browser reads in spite of a slip is read here, too; a cue that it would drop is refused, with its line.
 */
export function readVtt(content: Uint8Array): Read {
  if (!isUtf8(content)) return { ok: false, refusal: "vtt-not-text", line: 1 };
  const text = Buffer.from(content)
    .toString("utf8")
    .replace(/^\uFEFF/, "");
  if (!/^WEBVTT([ \t\r\n]|$)/.test(text)) return { ok: false, refusal: "vtt-unsigned", line: 1 };
  const { cues, errors } = new webvtt.WebVTTParser(entities).parse(text, "captions");
  const lost = text.split(/\r\n|\r|\n/).filter((line) => line.includes("-->")).length - cues.length;
  const backwards = cues.some(({ startTime, endTime }) => !(endTime > startTime));
  if (lost > 0 || backwards) return { ok: false, refusal: "vtt-line", line: errors[0]?.line ?? 1 };
  const plain = cues.map(plainCue).filter((cue) => cue.text.trim() !== "");
  if (plain.length === 0) return { ok: false, refusal: "vtt-no-cues", line: 1 };
  return { ok: true, cues: plain.sort((one, other) => one.startMs - other.startMs) };
}

const plainCue = ({ startTime, endTime, tree }: Parsed): Cue => ({
  startMs: Math.round(startTime * 1000),
  endMs: Math.round(endTime * 1000),
  text: tree.children.map(plainText).join(""),
});

type Piece = TreeNode<TreeNodeObjectTagNameWithRt>;

function plainText(node: Piece): string {
  if (node.type === "text") return node.value;
  if (node.type !== "object") return "";
  const inside = (node.children as Piece[]).map(plainText).join("");
  return node.name === "v" && node.value ? `${node.value}: ${inside}` : inside;
}
